import { Module } from '@nestjs/common';
import { CandidateStore } from './candidate.store.js';
import { CountedPeople } from './counted-people.js';
import { IdentifyPeople } from './identify-people.js';
import { PersonIndexes } from './person-indexes.js';
import { PersonSeal } from './person-seal.js';
import { PersonStore } from './person.store.js';

/** Who is vaccinated: people, their documents, and who may be one of those known. */
@Module({
  providers: [CandidateStore, CountedPeople, IdentifyPeople, PersonIndexes, PersonSeal, PersonStore],
  exports: [CountedPeople, IdentifyPeople, PersonIndexes, PersonSeal],
})
export class PeopleModule {}
