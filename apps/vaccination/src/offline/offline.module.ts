import { Module } from '@nestjs/common';
import { DosesModule } from '../doses/doses.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DayPackKeys } from './day-pack-keys.js';
import { DayPackStore } from './day-pack.store.js';
import { DayPacksController } from './day-packs.controller.js';
import { DoseBatchesController } from './dose-batches.controller.js';
import { DoseConflictStore } from './dose-conflict.store.js';
import { DoseConflictsController } from './dose-conflicts.controller.js';
import { DoseConflictsQuery } from './dose-conflicts.query.js';
import { ExpectedPeopleQuery } from './expected-people.query.js';
import { FindDoseConflicts } from './find-dose-conflicts.js';
import { IssueDayPackUseCase } from './issue-day-pack.use-case.js';
import { LotsToPackQuery } from './lots-to-pack.query.js';
import { PackPeople } from './pack-people.js';
import { PackedPeople } from './packed-people.js';
import { PackedRulesOf } from './packed-rules.js';
import { ReadOfflineDose } from './read-offline-dose.js';
import { SyncDosesUseCase } from './sync-doses.use-case.js';
import { TakeOfflineDoses } from './take-offline-doses.js';
import { WorkOnConflictsUseCase } from './work-on-conflicts.use-case.js';

/** Points without network for a day: what they take along, what they bring back, and what they could not know. */
@Module({
  imports: [DosesModule, FacilitiesModule, LotsModule, PeopleModule],
  controllers: [DayPacksController, DoseBatchesController, DoseConflictsController],
  providers: [
    DayPackKeys,
    DayPackStore,
    DoseConflictStore,
    DoseConflictsQuery,
    ExpectedPeopleQuery,
    FindDoseConflicts,
    IssueDayPackUseCase,
    LotsToPackQuery,
    PackPeople,
    PackedPeople,
    PackedRulesOf,
    ReadOfflineDose,
    SyncDosesUseCase,
    TakeOfflineDoses,
    WorkOnConflictsUseCase,
  ],
})
export class OfflineModule {}
