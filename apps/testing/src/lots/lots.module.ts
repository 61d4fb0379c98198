import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { KeepLotsUseCase } from './keep-lots.use-case.js';
import { LotsController } from './lots.controller.js';
import { LotsQuery } from './lots.query.js';
import { ReadLotsUseCase } from './read-lots.use-case.js';
import { ReagentLotStore } from './reagent-lot.store.js';
import { ResultsOfLotQuery } from './results-of-lot.query.js';
import { UseLotsUseCase } from './use-lots.use-case.js';

/** Kits and reagents of laboratories: stock, expiry, recall. */
@Module({
  imports: [CustodyModule],
  controllers: [LotsController],
  providers: [KeepLotsUseCase, LotsQuery, ReadLotsUseCase, ReagentLotStore, ResultsOfLotQuery, UseLotsUseCase],
  exports: [LotsQuery, UseLotsUseCase],
})
export class LotsModule {}
