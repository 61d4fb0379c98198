import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FACILITY_CODE } from '#libs/facility-register';
import {
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  PageQuery,
  ParsedParam,
  Permission,
  type Actor,
} from '#libs/http';
import { accepted, refused } from '#libs/vocabulary';
import { EnterOccupancyUseCase } from './enter-occupancy.use-case.js';
import { OccupanciesPage, OccupancyAnswer, OccupancyBody, QuarantineFacilitiesPage } from './occupancy.dto.js';
import { ReadQuarantineFacilitiesUseCase } from './read-quarantine-facilities.use-case.js';

const facilityCodeParam = new ParsedParam<string>((text) =>
  FACILITY_CODE.test(text) ? accepted(text) : refused('malformed'),
);

/** How many people are in quarantine facilities, as those say who count them; everybody reads it on the map. */
@ApiTags('quarantine-facilities')
@Controller('v1/quarantine-facilities')
export class QuarantineFacilitiesController {
  constructor(
    private readonly entering: EnterOccupancyUseCase,
    private readonly reading: ReadQuarantineFacilitiesUseCase,
  ) {}

  /** Those that are there today, of one's own areas, or the one that one works for. */
  @Get()
  @Permission('quarantine-occupancy:read')
  @ApiOkResponse({ type: QuarantineFacilitiesPage })
  list(
    @Query() query: PageQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuarantineFacilitiesPage> {
    void reply.header('cache-control', 'no-store');
    return this.reading.list(query, actor);
  }

  /** Enters a count. A wrong one is set right by another of the same instant. */
  @Post(':code/occupancies')
  @Permission('quarantine-occupancy:write')
  @ApiCreatedResponse({ type: OccupancyAnswer })
  async enter(
    @Param('code', facilityCodeParam) code: string,
    @Body() body: OccupancyBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OccupancyAnswer> {
    return idempotencyAnswer(reply, await this.entering.execute({ code, body, idempotencyKey, actor }));
  }

  /** What was entered, when and by whom. */
  @Get(':code/occupancies')
  @Permission('quarantine-occupancy:read')
  @ApiOkResponse({ type: OccupanciesPage })
  history(
    @Param('code', facilityCodeParam) code: string,
    @Query() query: PageQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OccupanciesPage> {
    void reply.header('cache-control', 'no-store');
    return this.reading.history(code, query, actor);
  }
}
