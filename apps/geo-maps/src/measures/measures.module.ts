import { Module } from '@nestjs/common';
import { BoundariesModule } from '../boundaries/boundaries.module.js';
import { LevelsModule } from '../levels/levels.module.js';
import { ZonesModule } from '../zones/zones.module.js';
import { MeasuresController } from './measures.controller.js';
import { ReadMeasuresUseCase } from './read-measures.use-case.js';

/** What one may do: the dated measures of the level and of the directives that hold at a place. */
@Module({
  imports: [BoundariesModule, LevelsModule, ZonesModule],
  controllers: [MeasuresController],
  providers: [ReadMeasuresUseCase],
  exports: [ReadMeasuresUseCase],
})
export class MeasuresModule {}
