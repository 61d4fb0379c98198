import { Body, Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Public, uuidParam, type Actor } from '#libs/http';
import { OWNER_TOKEN_HEADER } from './owner-by-token.js';
import { OwnerStanding } from './owner-standing.dto.js';
import { OwnerStatementBody, TakenOwnerStatement } from './owner-statement.dto.js';
import { ReadOwnerStandingUseCase } from './read-owner-standing.use-case.js';
import { StateByOwnerUseCase } from './state-by-owner.use-case.js';

/** What owners say of their points. */
@ApiTags('supply-claims')
@Controller('v1/supply-points')
export class OwnerStatementsController {
  constructor(
    private readonly stating: StateByOwnerUseCase,
    private readonly standing: ReadOwnerStandingUseCase,
  ) {}

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

  /** Whether an officer has confirmed whoever holds the token, and until when the owner's last word is believed. */
  @Get(':id/owner-standing')
  @Public()
  @ApiHeader({ name: OWNER_TOKEN_HEADER, required: true, schema: { type: 'string' } })
  @ApiOkResponse({ type: OwnerStanding })
  readStanding(
    @Param('id', uuidParam) pointId: string,
    @Headers(OWNER_TOKEN_HEADER.toLowerCase()) token: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnerStanding> {
    void reply.header('cache-control', 'no-store');
    return this.standing.execute(pointId, token);
  }
}
