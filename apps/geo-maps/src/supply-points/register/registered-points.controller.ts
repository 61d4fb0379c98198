import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, etagOf, Permission, uuidParam, type Actor } from '#libs/http';
import { RegisteredPointRecord, RegisteredPointsPage, RegisteredPointsQueryString } from './registered-point.dto.js';
import { RegisteredPointRecordQuery } from './registered-point-record.query.js';
import { RegisteredPointsQuery } from './registered-points.query.js';

/** The register of points as its officers read it. What everybody may know stands under `/v1/supply-points`. */
@ApiTags('supply-points')
@Controller('v1/registered-supply-points')
export class RegisteredPointsController {
  constructor(
    private readonly points: RegisteredPointsQuery,
    private readonly record: RegisteredPointRecordQuery,
  ) {}

  /** Points of one's areas in the order of their names, with what is shown of each now. */
  @Get()
  @Permission('supply-points:read')
  @ApiOkResponse({ type: RegisteredPointsPage })
  list(@Query() query: RegisteredPointsQueryString, @CurrentActor() actor: Actor): Promise<RegisteredPointsPage> {
    return this.points.list(query, actor);
  }

  /** One point with all that the register says of it and said before, and with what was said of it; never by whom. */
  @Get(':id')
  @Permission('supply-points:read')
  @ApiOkResponse({ type: RegisteredPointRecord })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredPointRecord> {
    const record = await this.record.read(id, actor);
    void reply.header('cache-control', 'no-store').header('etag', etagOf(record.version));
    return record;
  }
}
