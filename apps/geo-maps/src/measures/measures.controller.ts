import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#libs/http';
import { publicAnswer } from '../boundaries/public-answer.js';
import { AreaMeasuresView, MeasuresQueryString } from './read-measures.dto.js';
import { ReadMeasuresUseCase } from './read-measures.use-case.js';

@ApiTags('area-measures')
@Controller('v1/area-measures')
@Public()
export class MeasuresController {
  constructor(private readonly measures: ReadMeasuresUseCase) {}

  /** "What may I do here?" By area; by position only where it is certain which commune that is. */
  @Get()
  @ApiOkResponse({ type: AreaMeasuresView })
  async read(
    @Query() query: MeasuresQueryString,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaMeasuresView | undefined> {
    return publicAnswer(await this.measures.execute(query), { request, reply });
  }
}
