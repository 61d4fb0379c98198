import { Injectable } from '@nestjs/common';
import type { Bundle, Patient } from '@medplum/fhirtypes';
import { AuditLog, Database, type Tx } from '#libs/database';
import { COUNT_DEFAULT, isFhirId, readCount, searchset } from '#libs/fhir';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { parseFullName } from '#libs/vocabulary';
import { PersonSeal } from '../people/person-seal.js';
import { PeopleInReach, type PeopleSearch } from '../person-records/people-in-reach.js';
import type { PersonRecord } from '../person-records/person-records.query.js';
import { parseSearchedBirth, parseSearchedDocument } from '../person-records/person-search.rules.js';
import { patientResourceOf } from './patient-resource.js';
import { readParameters, type Readers } from './read-parameters.js';

interface PatientSearch extends PeopleSearch {
  readonly id: string;
  readonly count: number;
  readonly cursor: string;
}

const PARAMETERS: Readers<PatientSearch> = {
  _id: (value) => (isFhirId(value) ? { id: value } : undefined),
  identifier: (value) => {
    const document = value.slice(value.indexOf('|') + 1);
    return parseSearchedDocument(document).ok ? { document } : undefined;
  },
  name: (value) => (parseFullName(value).ok ? { name: value } : undefined),
  birthdate: (value) => {
    const birth = value.replace(/^eq/, '');
    return parseSearchedBirth(birth).ok ? { birth } : undefined;
  },
  _count: (value) => {
    const count = readCount(value);
    return count === undefined ? undefined : { count };
  },
  _cursor: (cursor) => ({ cursor }),
  _format: () => ({}),
};

/** Tells other systems of people, as far as they may see them; each is audited. */
@Injectable()
export class ReadPatientsUseCase {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleInReach,
    private readonly seal: PersonSeal,
    private readonly cursors: CursorCodec,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for who is not there or not to be seen */
  read(id: string, actor: Actor): Promise<Patient> {
    if (!isFhirId(id)) throw new Refused('not-found', { status: 404 });
    return this.database.transaction(async (tx) => {
      const { record } = await this.reach.person(tx, id, actor);
      const [patient] = await this.told(tx, [record], actor);
      if (!patient) throw new Refused('not-found', { status: 404 });
      return patient;
    });
  }

  /** @throws Refused 400 */
  search(query: Readonly<Record<string, unknown>>, actor: Actor): Promise<Bundle> {
    const read = readParameters(query, PARAMETERS);
    if (!read.ok) throw new Refused(read.code, { status: 400, path: read.parameter });
    const { count = COUNT_DEFAULT, cursor, ...filter } = read.search;
    const purpose = JSON.stringify(['fhir Patient', actor.id, filter]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor).map(String);
    return this.database.transaction(async (tx) => {
      const found = await this.find(tx, filter, actor, after ?? null, count + 1);
      const page = pageOf(found, count, ({ id }) => this.cursors.encode(purpose, [id]));
      const patients = await this.told(tx, page.items, actor);
      return searchset({ type: 'Patient', query, cursor, next: page.nextCursor ?? undefined }, patients);
    });
  }

  private async find(
    tx: Tx,
    { id, ...search }: Partial<PatientSearch>,
    actor: Actor,
    after: string | null,
    rows: number,
  ): Promise<PersonRecord[]> {
    if (id === undefined) return this.reach.find(tx, search, actor, { after, rows });
    return this.reach.known(tx, id, actor);
  }

  private async told(tx: Tx, records: readonly PersonRecord[], actor: Actor): Promise<Patient[]> {
    const people = await this.seal.openPeople(records);
    const told = records.flatMap((record) => {
      const [view, person] = [this.reach.viewOf(actor, record), people.get(record.id)];
      return view && person ? [{ view, patient: patientResourceOf(record.id, person, view) }] : [];
    });
    const object = { actor, action: 'vaccination-person.read', objectKind: 'vaccination-person' };
    await this.audit.recordAll(
      tx,
      told.map(({ view, patient }) => ({ ...object, objectId: patient.id ?? '', detail: { view, by: 'fhir' } })),
    );
    return told.map(({ patient }) => patient);
  }
}
