import { Module } from '@nestjs/common';
import { BoundariesModule } from '../boundaries/boundaries.module.js';
import { ActOnZoneUseCase } from './act-on-zone.use-case.js';
import { DraftZoneUseCase } from './draft-zone.use-case.js';
import { ReadZoneDraftsUseCase } from './read-zone-drafts.use-case.js';
import { ReadZonesUseCase } from './read-zones.use-case.js';
import { ZoneActsController } from './zone-acts.controller.js';
import { ZoneAreas } from './zone-areas.js';
import { ZoneChangesQuery } from './zone-changes.query.js';
import { ZoneDraftsQuery } from './zone-drafts.query.js';
import { ZoneForms } from './zone-forms.js';
import { ZoneOutlines } from './zone-outlines.js';
import { ZoneRecordsQuery } from './zone-records.query.js';
import { ZoneStore } from './zone.store.js';
import { ZonesAtQuery } from './zones-at.query.js';
import { ZonesController } from './zones.controller.js';

/** Blockade areas, medical isolation and directives of areas: drafted, decided and told of. */
@Module({
  imports: [BoundariesModule],
  controllers: [ZonesController, ZoneActsController],
  providers: [
    ...[DraftZoneUseCase, ActOnZoneUseCase, ReadZonesUseCase, ReadZoneDraftsUseCase],
    ...[ZoneForms, ZoneOutlines, ZoneAreas, ZoneStore],
    ...[ZoneRecordsQuery, ZonesAtQuery, ZoneChangesQuery, ZoneDraftsQuery],
  ],
  exports: [ZoneAreas, ZoneRecordsQuery, ZonesAtQuery],
})
export class ZonesModule {}
