import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import {
  AnnounceLevelBody,
  DecisionsOfAreaQueryString,
  LevelDecisionsPage,
  LevelDecisionView,
  WithdrawLevelBody,
} from './announce-level.dto.js';
import { AnnounceLevelUseCase } from './announce-level.use-case.js';
import { ProposalList, ProposalsQueryString } from './propose-levels.dto.js';
import { ProposeLevelsUseCase } from './propose-levels.use-case.js';
import { ReadLevelsUseCase } from './read-levels.use-case.js';
import { RuleVerificationsQuery } from './rule-verifications.query.js';
import { RuleVerificationList, RuleVerificationView, VerifyRuleBody } from './verify-rule.dto.js';
import { VerifyRuleUseCase, viewOf } from './verify-rule.use-case.js';
import { WithdrawLevelUseCase } from './withdraw-level.use-case.js';

@ApiTags('area-levels')
@Controller('v1/area-levels')
export class LevelDecisionsController {
  constructor(
    private readonly proposing: ProposeLevelsUseCase,
    private readonly reading: ReadLevelsUseCase,
    private readonly announcing: AnnounceLevelUseCase,
    private readonly withdrawing: WithdrawLevelUseCase,
    private readonly verifying: VerifyRuleUseCase,
    private readonly verifications: RuleVerificationsQuery,
  ) {}

  /** What the rules propose for the area and all units in it, with the arithmetic and what is missing. */
  @Get('proposals')
  @Permission('area-levels:read')
  @ApiOkResponse({ type: ProposalList })
  propose(@Query() { area, on }: ProposalsQueryString, @CurrentActor() actor: Actor): Promise<ProposalList> {
    return this.proposing.execute(area, on, actor);
  }

  /** What was decided of an area, the newest first, with what was taken back and why. */
  @Get('decisions')
  @Permission('area-levels:read')
  @ApiOkResponse({ type: LevelDecisionsPage })
  decisions(@Query() asked: DecisionsOfAreaQueryString): Promise<LevelDecisionsPage> {
    return this.reading.decisionsOf(asked);
  }

  /** Announces the level of an area of one's own: raised it takes effect after the notice, lowered at once. */
  @Post('decisions')
  @Permission('area-levels:publish')
  @ApiCreatedResponse({ type: LevelDecisionView })
  async announce(
    @Body() body: AnnounceLevelBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LevelDecisionView> {
    return idempotencyAnswer(reply, await this.announcing.execute({ body, idempotencyKey, actor }));
  }

  /** Takes a decision back: what was announced before it holds again. */
  @Post('decisions/:id/withdrawals')
  @Permission('area-levels:publish')
  @ApiCreatedResponse({ type: LevelDecisionView })
  async withdraw(
    @Param('id', uuidParam) id: string,
    @Body() body: WithdrawLevelBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LevelDecisionView> {
    return idempotencyAnswer(reply, await this.withdrawing.execute({ id, body, idempotencyKey, actor }));
  }

  /** Says that an official has seen a rule in its document. */
  @Post('rule-verifications')
  @Permission('area-levels:publish')
  @ApiCreatedResponse({ type: RuleVerificationView })
  async verify(
    @Body() body: VerifyRuleBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleVerificationView> {
    return idempotencyAnswer(reply, await this.verifying.execute({ body, idempotencyKey, actor }));
  }

  /** Which rules officials have seen. */
  @Get('rule-verifications')
  @Permission('area-levels:read')
  @ApiOkResponse({ type: RuleVerificationList })
  async verified(): Promise<RuleVerificationList> {
    return { items: (await this.verifications.read()).map(viewOf) };
  }
}
