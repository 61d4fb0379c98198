import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { EnterOccupancyUseCase } from './enter-occupancy.use-case.js';
import { OccupanciesQuery } from './occupancies.query.js';
import { OccupancyStore } from './occupancy.store.js';
import { QuarantineFacilities } from './quarantine-facilities.js';
import { QuarantineFacilitiesController } from './quarantine-facilities.controller.js';
import { ReadQuarantineFacilitiesUseCase } from './read-quarantine-facilities.use-case.js';

/** Concentrated quarantine: how many places there are, how many people, and what is free. */
@Module({
  imports: [FacilitiesModule],
  controllers: [QuarantineFacilitiesController],
  providers: [
    ...[OccupancyStore, OccupanciesQuery, QuarantineFacilities],
    ...[EnterOccupancyUseCase, ReadQuarantineFacilitiesUseCase],
  ],
  exports: [QuarantineFacilities],
})
export class QuarantineFacilitiesModule {}
