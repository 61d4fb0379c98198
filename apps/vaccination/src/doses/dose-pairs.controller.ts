import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { DecidePairUseCase } from './decide-pair.use-case.js';
import { DecidePairBody, DosePairsPage, DosePairsQueryString, PairActAnswer, UndoPairBody } from './dose-pair.dto.js';
import { SeenPairs } from './seen-pairs.js';

/** Doses of one person that are nearer to each other than doses are given: in doubt until an officer has decided. */
@ApiTags('dose-duplicates')
@Controller('v1/dose-duplicates')
@Permission('vaccination-people:match')
export class DosePairsController {
  constructor(
    private readonly pairs: SeenPairs,
    private readonly deciding: DecidePairUseCase,
  ) {}

  /** Doses in doubt in one's areas. They count, each, until it is decided that they are one. */
  @Get()
  @ApiOkResponse({ type: DosePairsPage })
  list(@Query() query: DosePairsQueryString, @CurrentActor() actor: Actor): Promise<DosePairsPage> {
    return this.pairs.list(query, actor);
  }

  /** Decides whether it was one dose; what was counted follows. */
  @Post(':id/decisions')
  @ApiCreatedResponse({ type: PairActAnswer })
  async decide(
    @Param('id', uuidParam) id: string,
    @Body() { is: act, reason }: DecidePairBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PairActAnswer> {
    return idempotencyAnswer(reply, await this.deciding.execute({ id, act, reason, idempotencyKey, actor }));
  }

  /** Takes a decision back; the doses are in doubt again. */
  @Post(':id/undo')
  @ApiCreatedResponse({ type: PairActAnswer })
  async undo(
    @Param('id', uuidParam) id: string,
    @Body() { reason }: UndoPairBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PairActAnswer> {
    return idempotencyAnswer(reply, await this.deciding.execute({ id, act: 'undone', reason, idempotencyKey, actor }));
  }
}
