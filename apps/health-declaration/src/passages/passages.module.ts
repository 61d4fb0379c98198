import { Module } from '@nestjs/common';
import { CheckpointsModule } from '../checkpoints/checkpoints.module.js';
import { DeclarationsModule } from '../declarations/declarations.module.js';
import { PersonalCardsModule } from '../personal-cards/personal-cards.module.js';
import { PersonalCodesModule } from '../personal-codes/personal-codes.module.js';
import { PlacesModule } from '../places/places.module.js';
import { RiskAreasModule } from '../risk-areas/risk-areas.module.js';
import { AdmitPassage } from './admit-passage.js';
import { ArrivalStore } from './arrival.store.js';
import { ArrivalsQuery } from './arrivals.query.js';
import { ColourOfPasser } from './colour-of-passer.js';
import { ConflictsController } from './conflicts.controller.js';
import { DecidePassageUseCase } from './decide-passage.use-case.js';
import { IdentifyPasser } from './identify-passer.js';
import { PassageConflictStore } from './passage-conflict.store.js';
import { PassageConflictsQuery } from './passage-conflicts.query.js';
import { PassageSeal } from './passage-seal.js';
import { PassageStore } from './passage.store.js';
import { PassagesController } from './passages.controller.js';
import { PersonalCodeProof } from './personal-code-proof.js';
import { RecordPassageUseCase } from './record-passage.use-case.js';
import { SyncPassagesUseCase } from './sync-passages.use-case.js';
import { WorkConflictsUseCase } from './work-conflicts.use-case.js';
import { WritePassagesUseCase } from './write-passages.use-case.js';

/** People at checkpoints: scanned, coloured, decided about, announced where they go; with and without network. */
@Module({
  imports: [
    CheckpointsModule,
    DeclarationsModule,
    PersonalCardsModule,
    PersonalCodesModule,
    PlacesModule,
    RiskAreasModule,
  ],
  controllers: [PassagesController, ConflictsController],
  providers: [
    RecordPassageUseCase,
    WritePassagesUseCase,
    SyncPassagesUseCase,
    DecidePassageUseCase,
    WorkConflictsUseCase,
    AdmitPassage,
    IdentifyPasser,
    PersonalCodeProof,
    ColourOfPasser,
    PassageSeal,
    PassageStore,
    PassageConflictStore,
    ArrivalStore,
    ArrivalsQuery,
    PassageConflictsQuery,
  ],
  exports: [ArrivalsQuery],
})
export class PassagesModule {}
