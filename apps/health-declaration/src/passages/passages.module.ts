import { Module } from '@nestjs/common';
import { CheckInsModule } from '../check-ins/check-ins.module.js';
import { CheckpointsModule } from '../checkpoints/checkpoints.module.js';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { PersonalCardsModule } from '../personal-cards/personal-cards.module.js';
import { PersonalCodesModule } from '../personal-codes/personal-codes.module.js';
import { PlacesModule } from '../places/places.module.js';
import { RiskAreasModule } from '../risk-areas/risk-areas.module.js';
import { AddPapersUseCase } from './add-papers.use-case.js';
import { AdmitPassage } from './admit-passage.js';
import { ArrivalStore } from './arrival.store.js';
import { ArrivalsQuery } from './arrivals.query.js';
import { ColourOfPasser } from './colour-of-passer.js';
import { ConflictsController } from './conflicts.controller.js';
import { DayPackUseCase } from './day-pack.use-case.js';
import { DayPacksController } from './day-packs.controller.js';
import { DecidePassageUseCase } from './decide-passage.use-case.js';
import { ErasePassagesUseCase } from './erase-passages.use-case.js';
import { IdentifyPasser } from './identify-passer.js';
import { PassageConflictStore } from './passage-conflict.store.js';
import { PassageConflictsQuery } from './passage-conflicts.query.js';
import { PassageErasureStore } from './passage-erasure.store.js';
import { OpenPassage } from './open-passage.js';
import { PassageOutcomeStore } from './passage-outcome.store.js';
import { PassageSeal } from './passage-seal.js';
import { PassageStore } from './passage.store.js';
import { PassagesByHourQuery } from './passages-by-hour.query.js';
import { PassagesController } from './passages.controller.js';
import { PersonalCodeProof } from './personal-code-proof.js';
import { RecordPassageUseCase } from './record-passage.use-case.js';
import { ScanCoverageController } from './scan-coverage.controller.js';
import { ScanCoverageUseCase } from './scan-coverage.use-case.js';
import { StepShownAtCheckpointsQuery } from './step-shown-at-checkpoints.query.js';
import { SyncPassagesUseCase } from './sync-passages.use-case.js';
import { WorkConflictsUseCase } from './work-conflicts.use-case.js';
import { WritePassagesUseCase } from './write-passages.use-case.js';

/** People at checkpoints: scanned, coloured, decided about, announced where they go; with and without network. */
@Module({
  imports: [
    CheckInsModule,
    CheckpointsModule,
    DeclarationsModule,
    PersonalCardsModule,
    PersonalCodesModule,
    PlacesModule,
    RiskAreasModule,
  ],
  controllers: [PassagesController, ConflictsController, DayPacksController, ScanCoverageController],
  providers: [
    RecordPassageUseCase,
    WritePassagesUseCase,
    SyncPassagesUseCase,
    DecidePassageUseCase,
    AddPapersUseCase,
    WorkConflictsUseCase,
    DayPackUseCase,
    ScanCoverageUseCase,
    ErasePassagesUseCase,
    AdmitPassage,
    IdentifyPasser,
    PersonalCodeProof,
    ColourOfPasser,
    PassageSeal,
    PassageStore,
    PassageOutcomeStore,
    OpenPassage,
    PassageConflictStore,
    PassageErasureStore,
    PassagesByHourQuery,
    ArrivalStore,
    ArrivalsQuery,
    PassageConflictsQuery,
    StepShownAtCheckpointsQuery,
  ],
  exports: [ArrivalsQuery, ErasePassagesUseCase, StepShownAtCheckpointsQuery],
})
export class PassagesModule {}
