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
import { ArriveUseCase } from './arrive.use-case.js';
import { CheckIdentityUseCase } from './check-identity.use-case.js';
import { LeaveUseCase } from './leave.use-case.js';
import { ReadVisitsUseCase } from './read-visits.use-case.js';
import {
  ArriveBody,
  CheckedIdentityAnswer,
  CheckIdentityBody,
  LeaveBody,
  LeftAnswer,
  ShownVisit,
  VISIT_BYTES_MAX,
  VisitAnswer,
  VisitsPage,
  VisitsQueryString,
} from './visit.dto.js';

/** People at a session: arrive, be known for who they are, be screened, decided about, vaccinated, observed, and leave. */
@ApiTags('vaccination-visits')
@Controller('v1/vaccination-visits')
export class VisitsController {
  constructor(
    private readonly arriving: ArriveUseCase,
    private readonly checking: CheckIdentityUseCase,
    private readonly leaving: LeaveUseCase,
    private readonly reading: ReadVisitsUseCase,
  ) {}

  /** Somebody arrives: with an invitation, a card, or as a walk-in. */
  @Post()
  @Permission('vaccination-visits:write')
  @BodyBytesMax(VISIT_BYTES_MAX)
  @ApiCreatedResponse({ type: VisitAnswer })
  async arrive(
    @Body() body: ArriveBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitAnswer> {
    void reply.header('cache-control', 'no-store');
    return idempotencyAnswer(reply, await this.arriving.execute(body, idempotencyKey, actor));
  }

  /** The visits of a session in the order of arrival, people covered. */
  @Get()
  @Permission('vaccination-visits:read')
  @ApiOkResponse({ type: VisitsPage })
  list(
    @Query() query: VisitsQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitsPage> {
    void reply.header('cache-control', 'no-store');
    return this.reading.list(query, actor);
  }

  /** A visit with everything that happened in it. */
  @Get(':id')
  @Permission('vaccination-visits:read')
  @ApiOkResponse({ type: ShownVisit })
  show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownVisit> {
    void reply.header('cache-control', 'no-store');
    return this.reading.show(id, actor);
  }

  /** Makes sure who it is; a mismatch stops the visit, until a card of the person is scanned. */
  @Post(':id/identity-checks')
  @Permission('vaccination-visits:write')
  @BodyBytesMax(VISIT_BYTES_MAX)
  @ApiCreatedResponse({ type: CheckedIdentityAnswer })
  async check(
    @Param('id', uuidParam) id: string,
    @Body() body: CheckIdentityBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckedIdentityAnswer> {
    return idempotencyAnswer(reply, await this.checking.execute({ id, body, idempotencyKey, actor }));
  }

  /** Somebody leaves; before the observation has ended, or without a dose, with a reason. */
  @Post(':id/departures')
  @Permission('vaccination-visits:write')
  @ApiCreatedResponse({ type: LeftAnswer })
  async leave(
    @Param('id', uuidParam) id: string,
    @Body() body: LeaveBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeftAnswer> {
    return idempotencyAnswer(reply, await this.leaving.execute({ id, body, idempotencyKey, actor }));
  }
}
