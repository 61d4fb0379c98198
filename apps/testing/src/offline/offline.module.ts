import { Module } from '@nestjs/common';
import { FacilityRegisterModule } from '#libs/facility-register';
import { BarcodesModule } from '../barcodes/barcodes.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SpecimensModule } from '../specimens/specimens.module.js';
import { KeepConflict } from './keep-conflict.js';
import { OfflineController } from './offline.controller.js';
import { SpecimenConflictStore } from './specimen-conflict.store.js';
import { SpecimenDayPackUseCase } from './specimen-day-pack.use-case.js';
import { SyncSpecimensUseCase } from './sync-specimens.use-case.js';
import { WorkOnConflictsUseCase } from './work-on-conflicts.use-case.js';

/** Points without network: what they take along, what they bring back, and what of it does not fit. */
@Module({
  imports: [BarcodesModule, FacilityRegisterModule, LotsModule, PeopleModule, SpecimensModule],
  controllers: [OfflineController],
  providers: [
    KeepConflict,
    SpecimenConflictStore,
    SpecimenDayPackUseCase,
    SyncSpecimensUseCase,
    WorkOnConflictsUseCase,
  ],
})
export class OfflineModule {}
