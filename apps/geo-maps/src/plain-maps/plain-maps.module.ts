import { Module } from '@nestjs/common';
import { BoundariesModule } from '../boundaries/boundaries.module.js';
import { LayersModule } from '../layers/layers.module.js';
import { LevelsModule } from '../levels/levels.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { QuarantineFacilitiesModule } from '../quarantine-facilities/quarantine-facilities.module.js';
import { SupplyPointsModule } from '../supply-points/supply-points.module.js';
import { VisitedPlacesModule } from '../visited-places/visited-places.module.js';
import { ZonesModule } from '../zones/zones.module.js';
import { PlainMapsController } from './plain-maps.controller.js';
import { PlainGround } from './plain-ground.js';
import { ReadPlainCovidUseCase } from './read-plain-covid.use-case.js';
import { ReadPlainEssentialsUseCase } from './read-plain-essentials.use-case.js';

/** Both maps as lists and tables. */
@Module({
  imports: [
    ...[BoundariesModule, LayersModule, LevelsModule, MeasuresModule, QuarantineFacilitiesModule],
    ...[SupplyPointsModule, VisitedPlacesModule, ZonesModule],
  ],
  controllers: [PlainMapsController],
  providers: [PlainGround, ReadPlainCovidUseCase, ReadPlainEssentialsUseCase],
})
export class PlainMapsModule {}
