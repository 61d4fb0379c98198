import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { FacilitiesOfActor } from './facilities-of-actor.js';

/** The register of facilities, and for which of them somebody speaks. */
@Module({
  imports: [FacilityRegisterModule],
  providers: [FacilitiesOfActor],
  exports: [FacilityRegisterModule, FacilitiesOfActor],
})
export class FacilitiesModule {}
