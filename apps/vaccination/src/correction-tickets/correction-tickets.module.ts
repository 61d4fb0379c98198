import { Module } from '@nestjs/common';
import { DosesModule } from '../doses/doses.module.js';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { SmsModule } from '../gateways/sms/sms.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PersonRecordsModule } from '../person-records/person-records.module.js';
import { PhoneCodesModule } from '../phone-codes/phone-codes.module.js';
import { AlarmOverdueCorrectionsJob } from './alarm-overdue-corrections.job.js';
import { ApplyCorrection } from './apply-correction.js';
import { AskCorrectionUseCase } from './ask-correction.use-case.js';
import { AskedCorrectionStore } from './asked-correction.store.js';
import { ChangedTickets } from './changed-tickets.js';
import { CorrectByPageUseCase } from './correct-by-page.use-case.js';
import { CorrectionPageController } from './correction-page.controller.js';
import { CorrectionProofStore } from './correction-proof.store.js';
import { CorrectionTicketStore } from './correction-ticket.store.js';
import { CorrectionTicketsController } from './correction-tickets.controller.js';
import { CorrectionWorkController } from './correction-work.controller.js';
import { EraseCorrectionProofsJob } from './erase-correction-proofs.job.js';
import { FindMatchesUseCase } from './find-matches.use-case.js';
import { FollowCorrectionUseCase } from './follow-correction.use-case.js';
import { KeptProofs } from './kept-proofs.js';
import { LapseCorrectionsJob } from './lapse-corrections.job.js';
import { MatchedPeople } from './matched-people.js';
import { OpenCorrectionUseCase } from './open-correction.use-case.js';
import { ReadCorrectionsUseCase } from './read-corrections.use-case.js';
import { TicketSeals } from './ticket-seals.js';
import { TicketsInReach } from './tickets-in-reach.js';
import { WorkOnCorrectionUseCase } from './work-on-correction.use-case.js';

/** Cleaning: what citizens find wrong in their own record, until it is set right or refused. */
@Module({
  imports: [DosesModule, FacilitiesModule, PeopleModule, PersonRecordsModule, PhoneCodesModule, SmsModule],
  controllers: [CorrectionTicketsController, CorrectionWorkController, CorrectionPageController],
  providers: [
    AlarmOverdueCorrectionsJob,
    ApplyCorrection,
    AskCorrectionUseCase,
    AskedCorrectionStore,
    ChangedTickets,
    CorrectByPageUseCase,
    CorrectionProofStore,
    CorrectionTicketStore,
    EraseCorrectionProofsJob,
    FindMatchesUseCase,
    FollowCorrectionUseCase,
    KeptProofs,
    LapseCorrectionsJob,
    MatchedPeople,
    OpenCorrectionUseCase,
    ReadCorrectionsUseCase,
    TicketSeals,
    TicketsInReach,
    WorkOnCorrectionUseCase,
  ],
})
export class CorrectionTicketsModule {}
