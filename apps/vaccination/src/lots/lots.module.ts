import { Module } from '@nestjs/common';
import { KeepVaccineLotsUseCase } from './keep-vaccine-lots.use-case.js';
import { KnownLots } from './known-lots.js';
import { LotLocks } from './lot-locks.js';
import { LotRecountStore } from './lot-recount.store.js';
import { LotRecounts } from './lot-recounts.js';
import { LotsAtPointQuery } from './lots-at-point.query.js';
import { ReadVaccineLotsUseCase } from './read-vaccine-lots.use-case.js';
import { VaccineLotStore } from './vaccine-lot.store.js';
import { VaccineLotsController } from './vaccine-lots.controller.js';
import { VialDeadlinesOf } from './vial-deadlines.js';

/** Lots of vaccines: until when they are good, and what is wrong with them at a point. */
@Module({
  controllers: [VaccineLotsController],
  providers: [
    KeepVaccineLotsUseCase,
    KnownLots,
    LotLocks,
    LotRecountStore,
    LotRecounts,
    LotsAtPointQuery,
    ReadVaccineLotsUseCase,
    VaccineLotStore,
    VialDeadlinesOf,
  ],
  exports: [KnownLots, LotLocks, LotRecounts, LotsAtPointQuery, VialDeadlinesOf],
})
export class LotsModule {}
