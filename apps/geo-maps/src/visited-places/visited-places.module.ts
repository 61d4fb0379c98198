import { Module } from '@nestjs/common';
import { BoundariesModule } from '../boundaries/boundaries.module.js';
import { ZonesModule } from '../zones/zones.module.js';
import { ActOnVisitedPlaceUseCase } from './act-on-visited-place.use-case.js';
import { DraftVisitedPlaceUseCase } from './draft-visited-place.use-case.js';
import { ReadVisitedPlacesUseCase } from './read-visited-places.use-case.js';
import { VisitedPlaceDraftsQuery } from './visited-place-drafts.query.js';
import { VisitedPlaceForms } from './visited-place-forms.js';
import { VisitedPlaceRecordsQuery } from './visited-place-records.query.js';
import { VisitedPlaceStore } from './visited-place.store.js';
import { VisitedPlacesController } from './visited-places.controller.js';

/** Public places where cases have been. */
@Module({
  imports: [BoundariesModule, ZonesModule],
  controllers: [VisitedPlacesController],
  providers: [
    ...[DraftVisitedPlaceUseCase, ActOnVisitedPlaceUseCase, ReadVisitedPlacesUseCase],
    ...[VisitedPlaceForms, VisitedPlaceStore, VisitedPlaceRecordsQuery, VisitedPlaceDraftsQuery],
  ],
  exports: [VisitedPlaceRecordsQuery],
})
export class VisitedPlacesModule {}
