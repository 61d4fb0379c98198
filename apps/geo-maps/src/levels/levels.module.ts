import { Module } from '@nestjs/common';
import { BoundariesModule } from '../boundaries/boundaries.module.js';
import { FiguresModule } from '../figures/figures.module.js';
import { AnnounceLevelUseCase } from './announce-level.use-case.js';
import { AreaLevelsController } from './area-levels.controller.js';
import { AreasOfLevels } from './areas-of-levels.js';
import { DecisionsOfAreaQuery } from './decisions-of-area.query.js';
import { LevelChangesQuery } from './level-changes.query.js';
import { LevelDecisionStore } from './level-decision.store.js';
import { LevelDecisionsController } from './level-decisions.controller.js';
import { LevelRegisterQuery } from './level-register.query.js';
import { LevelTermsOfDay } from './level-terms.js';
import { LevelsQuery } from './levels.query.js';
import { ProposeLevelsUseCase } from './propose-levels.use-case.js';
import { ReadLevelsUseCase } from './read-levels.use-case.js';
import { RuleVerificationStore } from './rule-verification.store.js';
import { RuleVerificationsQuery } from './rule-verifications.query.js';
import { VerifyRuleUseCase } from './verify-rule.use-case.js';
import { WithdrawLevelUseCase } from './withdraw-level.use-case.js';

/** Levels and colours of areas: proposed by rules, decided and announced by people. */
@Module({
  imports: [BoundariesModule, FiguresModule],
  controllers: [AreaLevelsController, LevelDecisionsController],
  providers: [
    ProposeLevelsUseCase,
    AnnounceLevelUseCase,
    WithdrawLevelUseCase,
    VerifyRuleUseCase,
    ReadLevelsUseCase,
    LevelDecisionStore,
    LevelRegisterQuery,
    LevelChangesQuery,
    DecisionsOfAreaQuery,
    LevelTermsOfDay,
    LevelsQuery,
    RuleVerificationStore,
    RuleVerificationsQuery,
    AreasOfLevels,
  ],
  exports: [LevelsQuery, RuleVerificationsQuery, AreasOfLevels],
})
export class LevelsModule {}
