import { Injectable } from '@nestjs/common';
import type { Bundle, ImmunizationRecommendation } from '@medplum/fhirtypes';
import { AuditLog, Database, type Tx } from '#libs/database';
import { isFhirId, readCount, searchset } from '#libs/fhir';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type StatedPerson } from '#libs/vocabulary';
import { ReadCourseUseCase } from '../doses/read-course.use-case.js';
import { PersonSeal } from '../people/person-seal.js';
import { PeopleInReach } from '../person-records/people-in-reach.js';
import type { PersonRecord } from '../person-records/person-records.query.js';
import { recommendationOf } from './immunization-recommendation.js';
import { readParameters, type Readers } from './read-parameters.js';

const byPerson = (value: string) => {
  const id = value.replace(/^Patient\//, '');
  return isFhirId(id) ? { personId: id } : undefined;
};

const PARAMETERS: Readers<{ readonly personId: string }> = {
  _id: byPerson,
  patient: byPerson,
  _count: (value) => (readCount(value) === undefined ? undefined : {}),
  _format: () => ({}),
};

/** Tells other systems which dose is due to somebody, and when; each look is audited. */
@Injectable()
export class ReadRecommendationsUseCase {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleInReach,
    private readonly courses: ReadCourseUseCase,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for who is not there or not to be seen */
  read(id: string, actor: Actor): Promise<ImmunizationRecommendation> {
    if (!isFhirId(id)) throw new Refused('not-found', { status: 404 });
    return this.database.transaction(async (tx) => {
      const { record } = await this.reach.person(tx, id, actor);
      return this.recommend(tx, record, actor);
    });
  }

  /** Of one person. @throws Refused 400 where none is named */
  search(query: Readonly<Record<string, unknown>>, actor: Actor): Promise<Bundle> {
    const read = readParameters(query, PARAMETERS);
    if (!read.ok) throw new Refused(read.code, { status: 400, path: read.parameter });
    const { personId } = read.search;
    if (personId === undefined) throw new Refused('fhir-search-needs-patient', { status: 400, path: 'patient' });
    return this.database.transaction(async (tx) => {
      const found: ImmunizationRecommendation[] = [];
      for (const record of await this.reach.known(tx, personId, actor))
        found.push(await this.recommend(tx, record, actor));
      const page = { type: 'ImmunizationRecommendation', query, cursor: undefined, next: undefined };
      return searchset(page, found);
    });
  }

  private async recommend(tx: Tx, record: PersonRecord, actor: Actor): Promise<ImmunizationRecommendation> {
    const person = await this.seal.open<StatedPerson>({ table: 'person', id: record.id }, record.sealed);
    const { course } = await this.courses.execute(tx, record.id, person);
    const view = this.reach.viewOf(actor, record);
    const now = this.clock.now();
    await this.audit.record(tx, {
      ...{ actor, action: 'vaccination-person.read', objectKind: 'vaccination-person', objectId: record.id },
      detail: { view, by: 'fhir', of: 'next-dose' },
    });
    return recommendationOf({
      ...{ personId: record.id, course, vaccines: this.referenceData.vaccination.vaccines },
      ...{ now, today: localDayOf(now), namesDoses: view === 'full' },
    });
  }
}
