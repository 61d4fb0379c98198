import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  IfMatchVersion,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import { KeepSessionsUseCase } from './keep-sessions.use-case.js';
import { ReadSessionsUseCase } from './read-sessions.use-case.js';
import { ChangeSessionBody, PlanSessionBody, SessionAnswer, SessionsPage, SessionsQueryString } from './session.dto.js';

/** Days of a campaign at its points. */
@ApiTags('vaccination-sessions')
@Controller('v1/vaccination-sessions')
export class SessionsController {
  constructor(
    private readonly keeping: KeepSessionsUseCase,
    private readonly reading: ReadSessionsUseCase,
  ) {}

  /** Plans a day at a point of one's own. */
  @Post()
  @Permission('vaccination-sessions:write')
  @ApiCreatedResponse({ type: SessionAnswer })
  async plan(
    @Body() body: PlanSessionBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const answer = idempotencyAnswer(reply, await this.keeping.plan(body, idempotencyKey, actor));
    void reply.header('etag', etagOf(answer.version));
    return answer;
  }

  /** Those of one's own point or areas, the latest days first. */
  @Get()
  @Permission('vaccination-sessions:read')
  @ApiOkResponse({ type: SessionsPage })
  list(@Query() query: SessionsQueryString, @CurrentActor() actor: Actor): Promise<SessionsPage> {
    return this.reading.list(query, actor);
  }

  /** A session with its shifts, and how many are invited to each. */
  @Get(':id')
  @Permission('vaccination-sessions:read')
  @ApiOkResponse({ type: SessionAnswer })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const answer = await this.reading.show(id, actor);
    void reply.header('etag', etagOf(answer.version));
    return answer;
  }

  /** Changes what was planned while the session is open; what the body leaves out stays. */
  @Patch(':id')
  @Permission('vaccination-sessions:write')
  @ApiOkResponse({ type: SessionAnswer })
  async change(
    @Param('id', uuidParam) id: string,
    @Body() body: ChangeSessionBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const answer = await this.keeping.change({ id, version, actor }, body);
    void reply.header('etag', etagOf(answer.version));
    return answer;
  }
}
