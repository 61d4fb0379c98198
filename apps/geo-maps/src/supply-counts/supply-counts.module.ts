import { Module } from '@nestjs/common';
import { SupplyPointsModule } from '../supply-points/supply-points.module.js';
import { CountSupplyPointsJob } from './count-supply-points.job.js';
import { SupplyCountsStore } from './supply-counts.store.js';

/** As what the points are counted in the reports. */
@Module({ imports: [SupplyPointsModule], providers: [CountSupplyPointsJob, SupplyCountsStore] })
export class SupplyCountsModule {}
