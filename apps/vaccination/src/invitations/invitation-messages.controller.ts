import { Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { CallByMessageUseCase } from './call-by-message.use-case.js';
import { CalledByMessageAnswer } from './invitation.dto.js';

/** People called to a session by messages to their phones. */
@ApiTags('vaccination-invitations')
@Controller('v1/vaccination-sessions/:session/invitation-messages')
export class InvitationMessagesController {
  constructor(private readonly calling: CallByMessageUseCase) {}

  /** Calls everybody who is planned and has a phone, a child by the guardian's, 500 at a time. */
  @Post()
  @Permission('vaccination-invitations:write')
  @ApiCreatedResponse({ type: CalledByMessageAnswer })
  async call(
    @Param('session', uuidParam) sessionId: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalledByMessageAnswer> {
    return idempotencyAnswer(reply, await this.calling.execute({ sessionId, idempotencyKey, actor }));
  }
}
