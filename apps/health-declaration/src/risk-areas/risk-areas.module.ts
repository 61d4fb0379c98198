import { Module } from '@nestjs/common';
import { EndRiskAreaUseCase } from './end-risk-area.use-case.js';
import { KnownRiskAreas } from './known-risk-areas.js';
import { ListRiskAreasUseCase } from './list-risk-areas.use-case.js';
import { RegisterRiskAreaUseCase } from './register-risk-area.use-case.js';
import { RiskAreaStore } from './risk-area.store.js';
import { RiskAreasController } from './risk-areas.controller.js';
import { RiskAreasQuery } from './risk-areas.query.js';

/** Levels of areas and places, with their periods and documents. */
@Module({
  controllers: [RiskAreasController],
  providers: [
    RegisterRiskAreaUseCase,
    EndRiskAreaUseCase,
    ListRiskAreasUseCase,
    RiskAreaStore,
    RiskAreasQuery,
    KnownRiskAreas,
  ],
  exports: [KnownRiskAreas],
})
export class RiskAreasModule {}
