import { Module } from '@nestjs/common';
import { FacilitiesProjection } from './facilities.projection.js';
import { FacilitiesQuery } from './facilities.query.js';

/** The register of facilities, as far as this service has taken it in from identity. */
@Module({
  providers: [FacilitiesProjection, FacilitiesQuery],
  exports: [FacilitiesProjection, FacilitiesQuery],
})
export class FacilityRegisterModule {}
