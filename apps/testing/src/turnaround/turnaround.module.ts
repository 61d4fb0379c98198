import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { SpecimenClock } from './specimen-clock.js';

/** When results are to be expected, and when a stage is late. */
@Module({ imports: [FacilityRegisterModule], providers: [SpecimenClock], exports: [SpecimenClock] })
export class TurnaroundModule {}
