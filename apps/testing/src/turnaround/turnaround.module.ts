import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { SpecimenClock } from './specimen-clock.js';

/** When results are to be expected, and when a stage is late. */
@Module({ imports: [FacilitiesModule], providers: [SpecimenClock], exports: [SpecimenClock] })
export class TurnaroundModule {}
