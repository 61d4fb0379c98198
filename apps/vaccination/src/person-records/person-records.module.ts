import { Module } from '@nestjs/common';
import { DosesModule } from '../doses/doses.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CandidateDecisionStore } from './candidate-decision.store.js';
import { CandidatesQuery } from './candidates.query.js';
import { ChangePerson } from './change-person.js';
import { DecideCandidateUseCase } from './decide-candidate.use-case.js';
import { ListCandidatesUseCase } from './list-candidates.use-case.js';
import { MergePeopleUseCase } from './merge-people.use-case.js';
import { MergeStore } from './merge.store.js';
import { PeopleInReach } from './people-in-reach.js';
import { PeopleRecordsController } from './people-records.controller.js';
import { PersonChangesController } from './person-changes.controller.js';
import { PersonChangesUseCase } from './person-changes.use-case.js';
import { PersonMergesController } from './person-merges.controller.js';
import { PersonRecordsQuery } from './person-records.query.js';
import { ReadPeopleUseCase } from './read-people.use-case.js';
import { UnitedPeople } from './united-people.js';

/** People as they are read and compared: their courses, who may be one person, and merges that can be undone. */
@Module({
  imports: [DosesModule, PeopleModule],
  controllers: [PersonMergesController, PersonChangesController, PeopleRecordsController],
  providers: [
    CandidateDecisionStore,
    CandidatesQuery,
    ChangePerson,
    DecideCandidateUseCase,
    ListCandidatesUseCase,
    MergePeopleUseCase,
    MergeStore,
    PeopleInReach,
    PersonChangesUseCase,
    PersonRecordsQuery,
    ReadPeopleUseCase,
    UnitedPeople,
  ],
  exports: [ChangePerson, PeopleInReach, ReadPeopleUseCase],
})
export class PersonRecordsModule {}
