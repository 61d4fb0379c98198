import { Module } from '@nestjs/common';
import { BoundariesModule } from '../boundaries/boundaries.module.js';
import { LevelsModule } from '../levels/levels.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { QuarantineFacilitiesModule } from '../quarantine-facilities/quarantine-facilities.module.js';
import { SupplyPointsModule } from '../supply-points/supply-points.module.js';
import { VisitedPlacesModule } from '../visited-places/visited-places.module.js';
import { ZonesModule } from '../zones/zones.module.js';
import { PlainMapsController } from './plain-maps.controller.js';
import { ReadPlainMapsUseCase } from './read-plain-maps.use-case.js';

/** Both maps as lists and tables. */
@Module({
  imports: [
    ...[BoundariesModule, LevelsModule, MeasuresModule, SupplyPointsModule, VisitedPlacesModule, ZonesModule],
    QuarantineFacilitiesModule,
  ],
  controllers: [PlainMapsController],
  providers: [ReadPlainMapsUseCase],
})
export class PlainMapsModule {}
