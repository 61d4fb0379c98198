import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import { ADVERSE_EVENT_BYTES_MAX } from '../adverse-events/dose-clue.dto.js';
import {
  DecidedReportAnswer,
  DecideReportBody,
  ReportsPage,
  ReportsQueryString,
  ShownReport,
  TakenReportAnswer,
  TakeReportBody,
} from './adverse-event-report.dto.js';
import { DecideReportUseCase } from './decide-report.use-case.js';
import { ReadReportsUseCase } from './read-reports.use-case.js';
import { TakeReportUseCase } from './take-report.use-case.js';

/** What citizens tell of reactions after a dose. */
@ApiTags('adverse-events')
@Controller('v1/adverse-event-reports')
export class AdverseEventReportsController {
  constructor(
    private readonly taking: TakeReportUseCase,
    private readonly deciding: DecideReportUseCase,
    private readonly reading: ReadReportsUseCase,
  ) {}

  /** Takes a citizen's report. It is answered alike whether or not anybody is known by what is said. */
  @Post()
  @Permission('adverse-events:report')
  @BodyBytesMax(ADVERSE_EVENT_BYTES_MAX)
  @ApiCreatedResponse({ type: TakenReportAnswer })
  async take(
    @Body() body: TakeReportBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TakenReportAnswer> {
    return idempotencyAnswer(reply, await this.taking.execute({ body, idempotencyKey, actor }));
  }

  /** Reports of the area in a state; those for which no dose was found by itself unless told otherwise. */
  @Get()
  @Permission('adverse-events:read')
  @ApiOkResponse({ type: ReportsPage })
  list(@Query() query: ReportsQueryString, @CurrentActor() actor: Actor): Promise<ReportsPage> {
    return this.reading.list(query, actor);
  }

  /** What was told, of whom, and what has become of it. */
  @Get(':id')
  @Permission('adverse-events:read')
  @ApiOkResponse({ type: ShownReport })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownReport> {
    void reply.header('cache-control', 'no-store');
    return this.reading.show(id, actor);
  }

  /** It followed this dose, and becomes an event of it; or it is dismissed. */
  @Post(':id/decisions')
  @Permission('adverse-events:write')
  @ApiCreatedResponse({ type: DecidedReportAnswer })
  async decide(
    @Param('id', uuidParam) id: string,
    @Body() body: DecideReportBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DecidedReportAnswer> {
    return idempotencyAnswer(reply, await this.deciding.decide({ id, idempotencyKey, actor }, body));
  }

  /** Takes back what was decided, also by the machine: the report waits again, its event is withdrawn. */
  @Post(':id/undo')
  @Permission('adverse-events:write')
  @ApiCreatedResponse({ type: DecidedReportAnswer })
  async undo(
    @Param('id', uuidParam) id: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DecidedReportAnswer> {
    return idempotencyAnswer(reply, await this.deciding.undo({ id, idempotencyKey, actor }));
  }
}
