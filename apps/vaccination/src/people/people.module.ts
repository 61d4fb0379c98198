import { Module } from '@nestjs/common';
import { AskedPersonOf } from './asked-person.js';
import { AskedPersonQuery } from './asked-person.query.js';
import { CandidateStore } from './candidate.store.js';
import { CleanPerson } from './clean-person.js';
import { CountedPeople } from './counted-people.js';
import { IdentifyPeople } from './identify-people.js';
import { PersonChangesQuery } from './person-changes.query.js';
import { PersonIndexes } from './person-indexes.js';
import { PersonSeal } from './person-seal.js';
import { PersonStore } from './person.store.js';
import { SendDosesAnew } from './send-doses-anew.js';
import { SentDoseStore } from './sent-dose.store.js';

/** Who is vaccinated: people, their documents, and who may be one of those known. */
@Module({
  providers: [
    AskedPersonOf,
    AskedPersonQuery,
    CandidateStore,
    CleanPerson,
    CountedPeople,
    IdentifyPeople,
    PersonChangesQuery,
    PersonIndexes,
    PersonSeal,
    PersonStore,
    SendDosesAnew,
    SentDoseStore,
  ],
  exports: [
    AskedPersonOf,
    AskedPersonQuery,
    CleanPerson,
    CountedPeople,
    IdentifyPeople,
    PersonChangesQuery,
    PersonIndexes,
    PersonSeal,
  ],
})
export class PeopleModule {}
