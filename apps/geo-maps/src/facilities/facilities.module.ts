import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { PlacesProjection } from './places.projection.js';
import { PublicPointsQuery } from './public-points.query.js';

/** Facilities of the province and public places that are such, as far as they were taken in from their registers. */
@Module({
  imports: [FacilityRegisterModule],
  providers: [PlacesProjection, PublicPointsQuery],
  exports: [FacilityRegisterModule, PlacesProjection, PublicPointsQuery],
})
export class FacilitiesModule {}
