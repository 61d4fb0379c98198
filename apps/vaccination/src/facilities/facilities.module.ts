import { Module } from '@nestjs/common';
import { FacilitiesProjection } from './facilities.projection.js';
import { FacilitiesQuery } from './facilities.query.js';
import { FacilitiesSpokenFor } from './facilities-spoken-for.js';
import { PointOfActor } from './point-of-actor.js';

/** The register of facilities, as far as this service has taken it in from identity. */
@Module({
  providers: [FacilitiesProjection, FacilitiesQuery, FacilitiesSpokenFor, PointOfActor],
  exports: [FacilitiesProjection, FacilitiesQuery, FacilitiesSpokenFor, PointOfActor],
})
export class FacilitiesModule {}
