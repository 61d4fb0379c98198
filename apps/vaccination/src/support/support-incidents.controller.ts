import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { ActOnIncidentUseCase } from './act-on-incident.use-case.js';
import { ReadIncidentsUseCase } from './read-incidents.use-case.js';
import {
  IncidentActAnswer,
  IncidentNoteBody,
  IncidentPeriodQuery,
  IncidentsPage,
  IncidentsQueryString,
  IncidentSummary,
  OpenIncidentBody,
  ShownIncident,
  TakeIncidentBody,
} from './support-incident.dto.js';

/** What does not work at the points: printers, network, accounts, data. */
@ApiTags('support')
@Controller('v1/support-incidents')
export class SupportIncidentsController {
  constructor(
    private readonly acting: ActOnIncidentUseCase,
    private readonly reading: ReadIncidentsUseCase,
  ) {}

  /** Tells that something does not work at a point. */
  @Post()
  @Permission('support:write')
  @ApiCreatedResponse({ type: IncidentActAnswer })
  async open(
    @Body() body: OpenIncidentBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncidentActAnswer> {
    return idempotencyAnswer(reply, await this.acting.open(body, idempotencyKey, actor));
  }

  /** Incidents that one may see, by point, kind, state and day; without words. */
  @Get()
  @Permission('support:read')
  @ApiOkResponse({ type: IncidentsPage })
  list(@Query() query: IncidentsQueryString, @CurrentActor() actor: Actor): Promise<IncidentsPage> {
    return this.reading.list(query, actor);
  }

  /** What fails most: by kind, and by kind and point, with how long it took until somebody came and until it worked. */
  @Get('summary')
  @Permission('support:read')
  @ApiOkResponse({ type: IncidentSummary })
  summary(@Query() query: IncidentPeriodQuery, @CurrentActor() actor: Actor): Promise<IncidentSummary> {
    return this.reading.summary(query, actor);
  }

  /** One incident with everything that was done and said. */
  @Get(':id')
  @Permission('support:read')
  @ApiOkResponse({ type: ShownIncident })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownIncident> {
    void reply.header('cache-control', 'no-store');
    return this.reading.show(id, actor);
  }

  /** Somebody sees to it. */
  @Post(':id/taken')
  @Permission('support:write')
  @ApiCreatedResponse({ type: IncidentActAnswer })
  async take(
    @Param('id', uuidParam) id: string,
    @Body() said: TakeIncidentBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncidentActAnswer> {
    return idempotencyAnswer(reply, await this.acting.execute({ id, act: 'taken', said, idempotencyKey, actor }));
  }

  /** It works again; the note says what was done. */
  @Post(':id/solved')
  @Permission('support:write')
  @ApiCreatedResponse({ type: IncidentActAnswer })
  async solve(
    @Param('id', uuidParam) id: string,
    @Body() said: IncidentNoteBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncidentActAnswer> {
    return idempotencyAnswer(reply, await this.acting.execute({ id, act: 'solved', said, idempotencyKey, actor }));
  }

  /** It does not work after all; that it was solved once stays to be seen. */
  @Post(':id/reopened')
  @Permission('support:write')
  @ApiCreatedResponse({ type: IncidentActAnswer })
  async reopen(
    @Param('id', uuidParam) id: string,
    @Body() said: IncidentNoteBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncidentActAnswer> {
    return idempotencyAnswer(reply, await this.acting.execute({ id, act: 'reopened', said, idempotencyKey, actor }));
  }
}
