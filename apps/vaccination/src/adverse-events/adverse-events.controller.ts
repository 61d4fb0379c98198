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
import {
  AdverseEventAnswer,
  AdverseEventsPage,
  AdverseEventsQueryString,
  AmendAdverseEventBody,
  NotifyDepartmentBody,
  ReportAdverseEventBody,
  ShownAdverseEvent,
  WithdrawAdverseEventBody,
} from './adverse-event.dto.js';
import { ADVERSE_EVENT_BYTES_MAX } from './dose-clue.dto.js';
import { FollowAdverseEventUseCase } from './follow-adverse-event.use-case.js';
import { ReadAdverseEventsUseCase } from './read-adverse-events.use-case.js';
import { ReportAdverseEventUseCase } from './report-adverse-event.use-case.js';

/** What happened to people after a dose: common reactions, and severe events that are passed on within a day. */
@ApiTags('adverse-events')
@Controller('v1/adverse-events')
export class AdverseEventsController {
  constructor(
    private readonly reporting: ReportAdverseEventUseCase,
    private readonly following: FollowAdverseEventUseCase,
    private readonly reading: ReadAdverseEventsUseCase,
  ) {}

  /** Tells of a reaction after a dose. The department must be told of a severe one within the day. */
  @Post()
  @Permission('adverse-events:write')
  @BodyBytesMax(ADVERSE_EVENT_BYTES_MAX)
  @ApiCreatedResponse({ type: AdverseEventAnswer })
  async report(
    @Body() body: ReportAdverseEventBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdverseEventAnswer> {
    return idempotencyAnswer(reply, await this.reporting.execute({ body, idempotencyKey, actor }));
  }

  /** Events that one may see, by product, lot, severity and whether the department knows; without words. */
  @Get()
  @Permission('adverse-events:read')
  @ApiOkResponse({ type: AdverseEventsPage })
  list(@Query() query: AdverseEventsQueryString, @CurrentActor() actor: Actor): Promise<AdverseEventsPage> {
    return this.reading.list(query, actor);
  }

  /** One event with its history: what was seen and done, when and by whom. */
  @Get(':id')
  @Permission('adverse-events:read')
  @ApiOkResponse({ type: ShownAdverseEvent })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownAdverseEvent> {
    void reply.header('cache-control', 'no-store');
    return this.reading.show(id, actor);
  }

  /** Tells more of it as it goes on: how it was treated, how it ended, that it has become severe. What was told stays. */
  @Post(':id/amendments')
  @Permission('adverse-events:write')
  @ApiCreatedResponse({ type: AdverseEventAnswer })
  async amend(
    @Param('id', uuidParam) id: string,
    @Body() body: AmendAdverseEventBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdverseEventAnswer> {
    return idempotencyAnswer(reply, await this.following.amend({ id, body, idempotencyKey, actor }));
  }

  /** Says that the department was told of a severe event. */
  @Post(':id/notifications')
  @Permission('adverse-events:write')
  @ApiCreatedResponse({ type: AdverseEventAnswer })
  async notify(
    @Param('id', uuidParam) id: string,
    @Body() body: NotifyDepartmentBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdverseEventAnswer> {
    return idempotencyAnswer(reply, await this.following.notify({ id, body, idempotencyKey, actor }));
  }

  /** Says that an event was told twice, or never was: it stays on record and counts no longer. */
  @Post(':id/withdrawals')
  @Permission('adverse-events:write')
  @ApiCreatedResponse({ type: AdverseEventAnswer })
  async withdraw(
    @Param('id', uuidParam) id: string,
    @Body() body: WithdrawAdverseEventBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdverseEventAnswer> {
    return idempotencyAnswer(reply, await this.following.withdraw({ id, body, idempotencyKey, actor }));
  }
}
