import { Module } from '@nestjs/common';
import { FacilitiesProjection } from './facilities.projection.js';
import { PlacesProjection } from './places.projection.js';
import { PublicPointsQuery } from './public-points.query.js';

/** Facilities of the province and public places that are such, as far as they were taken in from their registers. */
@Module({
  providers: [FacilitiesProjection, PlacesProjection, PublicPointsQuery],
  exports: [FacilitiesProjection, PlacesProjection, PublicPointsQuery],
})
export class FacilitiesModule {}
