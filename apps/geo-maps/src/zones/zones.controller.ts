import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageQuery, Public, uuidParam } from '#libs/http';
import { publicAnswer } from '../boundaries/public-answer.js';
import { ReadZonesUseCase } from './read-zones.use-case.js';
import { ZoneAnswer, ZoneChangesPage, ZonesAtAnswer, ZonesPage } from './zone-answers.dto.js';
import { ZonesAtQueryString, ZonesQueryString } from './zone-queries.dto.js';

/** Zones for everybody: what is published, and nothing else. */
@ApiTags('zones')
@Controller('v1/zones')
@Public()
export class ZonesController {
  constructor(private readonly reading: ReadZonesUseCase) {}

  /** The zones in force at an instant or on a day, or those that hold now or will hold. */
  @Get()
  @ApiOkResponse({ type: ZonesPage })
  async list(
    @Query() query: ZonesQueryString,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZonesPage | undefined> {
    return publicAnswer(await this.reading.list(query), { request, reply });
  }

  /** What holds at a position or in an area, the strictest first. */
  @Get('at')
  @ApiOkResponse({ type: ZonesAtAnswer })
  async at(
    @Query() query: ZonesAtQueryString,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZonesAtAnswer | undefined> {
    const answer = await this.reading.at(query);
    return publicAnswer(answer, { request, reply }, { ...answer, at: query.on });
  }

  /** Every publication, ending and withdrawal in the order in which it was made; `nextCursor` goes on from the last. */
  @Get('changes')
  @ApiOkResponse({ type: ZoneChangesPage })
  async changes(
    @Query() { limit, cursor }: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneChangesPage | undefined> {
    return publicAnswer(await this.reading.changes(limit, cursor), { request, reply });
  }

  /** One zone with its outline. */
  @Get(':id')
  @ApiOkResponse({ type: ZoneAnswer })
  async show(
    @Param('id', uuidParam) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneAnswer | undefined> {
    return publicAnswer(await this.reading.show(id), { request, reply });
  }
}
