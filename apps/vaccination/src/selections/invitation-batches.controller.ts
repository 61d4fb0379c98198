import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { InviteChosenUseCase } from './invite-chosen.use-case.js';
import { InviteChosenBody, InvitedChosenAnswer } from './selection.dto.js';

/** Many invitations at once. */
@ApiTags('vaccination-invitations')
@Controller('v1/vaccination-sessions/:session/invitation-batches')
export class InvitationBatchesController {
  constructor(private readonly inviting: InviteChosenUseCase) {}

  /** Invites those whom a selection has chosen, the first in rank first, as far as there are places. */
  @Post()
  @Permission('vaccination-invitations:write')
  @ApiCreatedResponse({ type: InvitedChosenAnswer })
  async invite(
    @Param('session', uuidParam) sessionId: string,
    @Body() body: InviteChosenBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvitedChosenAnswer> {
    return idempotencyAnswer(reply, await this.inviting.execute({ sessionId, body, idempotencyKey, actor }));
  }
}
