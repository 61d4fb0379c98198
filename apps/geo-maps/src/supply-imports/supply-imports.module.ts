import { Module } from '@nestjs/common';
import { BoundariesModule } from '../boundaries/boundaries.module.js';
import { SupplyPointsModule } from '../supply-points/supply-points.module.js';
import { ListSupplyListsUseCase } from './list-supply-lists.use-case.js';
import { ReadSupplyPreviewUseCase } from './read-supply-preview.use-case.js';
import { RegisteredPoints } from './registered-points.js';
import { SupplyGazetteer } from './supply-gazetteer.js';
import { SupplyImportsController } from './supply-imports.controller.js';
import { SupplyListRowStore } from './supply-list-row.store.js';
import { SupplyRows } from './supply-rows.import.js';
import { TakeSupplyRow } from './take-supply-row.js';
import { TakeSupplyRowsJob } from './take-supply-rows.job.js';

/** Lists of points of essential goods, as communes and districts keep them. */
@Module({
  imports: [BoundariesModule, SupplyPointsModule],
  controllers: [SupplyImportsController],
  providers: [
    ListSupplyListsUseCase,
    ReadSupplyPreviewUseCase,
    RegisteredPoints,
    SupplyGazetteer,
    SupplyListRowStore,
    SupplyRows,
    TakeSupplyRow,
    TakeSupplyRowsJob,
  ],
})
export class SupplyImportsModule {}
