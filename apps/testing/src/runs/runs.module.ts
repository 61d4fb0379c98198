import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PoolsModule } from '../pools/pools.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { EnterRunUseCase } from './enter-run.use-case.js';
import { EnterWells } from './enter-wells.js';
import { FillWells } from './fill-wells.js';
import { PlanRunUseCase } from './plan-run.use-case.js';
import { ReadRunsUseCase } from './read-runs.use-case.js';
import { RunStore } from './run.store.js';
import { RunValidationStore } from './run-validation.store.js';
import { RunsController } from './runs.controller.js';
import { RunsQuery } from './runs.query.js';
import { ValidateRunUseCase } from './validate-run.use-case.js';
import { ValidateWells } from './validate-wells.js';

/** Runs of analysers: wells and controls, worklists, and results by well. */
@Module({
  imports: [CustodyModule, LotsModule, PoolsModule, ResultsModule, SpecimensModule],
  controllers: [RunsController],
  providers: [
    EnterRunUseCase,
    EnterWells,
    FillWells,
    PlanRunUseCase,
    ReadRunsUseCase,
    RunStore,
    RunValidationStore,
    RunsQuery,
    ValidateRunUseCase,
    ValidateWells,
  ],
})
export class RunsModule {}
