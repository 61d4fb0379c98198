import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, etagOf, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { SessionAnswer } from '../sessions/session.dto.js';
import { CloseSessionUseCase } from './close-session.use-case.js';
import { CloseSessionBody } from './session-closing.dto.js';

/** The end of a session. */
@ApiTags('vaccination-sessions')
@Controller('v1/vaccination-sessions/:id/closures')
export class SessionClosingsController {
  constructor(private readonly closing: CloseSessionUseCase) {}

  /** Closes a session for good: its lots are balanced, and whoever did not come was absent. */
  @Post()
  @Permission('vaccination-sessions:write')
  @ApiCreatedResponse({ type: SessionAnswer })
  async close(
    @Param('id', uuidParam) id: string,
    @Body() body: CloseSessionBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const answer = idempotencyAnswer(reply, await this.closing.execute({ id, body, idempotencyKey, actor }));
    void reply.header('etag', etagOf(answer.version));
    return answer;
  }
}
