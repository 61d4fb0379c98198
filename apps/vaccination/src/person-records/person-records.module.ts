import { Module } from '@nestjs/common';
import { DosesModule } from '../doses/doses.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CandidateDecisionStore } from './candidate-decision.store.js';
import { CandidatesQuery } from './candidates.query.js';
import { DecideCandidateUseCase } from './decide-candidate.use-case.js';
import { ListCandidatesUseCase } from './list-candidates.use-case.js';
import { MergePeopleUseCase } from './merge-people.use-case.js';
import { MergeStore } from './merge.store.js';
import { PeopleInReach } from './people-in-reach.js';
import { PeopleRecordsController } from './people-records.controller.js';
import { PersonMergesController } from './person-merges.controller.js';
import { PersonRecordsQuery } from './person-records.query.js';
import { ReadPeopleUseCase } from './read-people.use-case.js';
import { UnitedPeople } from './united-people.js';

/** People as they are read and compared: their courses, who may be one person, and merges that can be undone. */
@Module({
  imports: [DosesModule, PeopleModule],
  controllers: [PersonMergesController, PeopleRecordsController],
  providers: [
    CandidateDecisionStore,
    CandidatesQuery,
    DecideCandidateUseCase,
    ListCandidatesUseCase,
    MergePeopleUseCase,
    MergeStore,
    PeopleInReach,
    PersonRecordsQuery,
    ReadPeopleUseCase,
    UnitedPeople,
  ],
  exports: [PeopleInReach],
})
export class PersonRecordsModule {}
