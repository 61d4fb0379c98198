import { Body, Controller, Headers, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Public, uuidParam, type Actor } from '#libs/http';
import { OwnerStatementBody, TakenOwnerStatement } from './owner-statement.dto.js';
import { OWNER_TOKEN_HEADER, StateByOwnerUseCase } from './state-by-owner.use-case.js';

/** What owners say of their points. */
@ApiTags('supply-claims')
@Controller('v1/supply-points')
export class OwnerStatementsController {
  constructor(private readonly stating: StateByOwnerUseCase) {}

  /** Says how the point stands, with the token of a confirmed claim. */
  @Post(':id/owner-statements')
  @Public()
  @ApiHeader({ name: OWNER_TOKEN_HEADER, required: true, schema: { type: 'string' } })
  @ApiCreatedResponse({ type: TakenOwnerStatement })
  async state(
    @Param('id', uuidParam) pointId: string,
    @Headers(OWNER_TOKEN_HEADER.toLowerCase()) token: string | undefined,
    @Body() body: OwnerStatementBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TakenOwnerStatement> {
    return idempotencyAnswer(reply, await this.stating.execute({ pointId, token, body, idempotencyKey, actor }));
  }
}
