import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#libs/http';
import { AreaAt, PositionQuery } from './area-at.dto.js';
import { AreaAtQuery } from './area-at.query.js';
import { publicAnswer } from './public-answer.js';

@ApiTags('areas')
@Controller('v1/areas')
export class AreasController {
  constructor(private readonly areas: AreaAtQuery) {}

  /** Which commune a position lies in; with candidates to choose from while units are only sketched. */
  @Get('at')
  @Public()
  @ApiOkResponse({ type: AreaAt })
  async at(
    @Query() { lat, lon, on }: PositionQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaAt | undefined> {
    return publicAnswer(await this.areas.read([lon, lat], on), { request, reply });
  }
}
