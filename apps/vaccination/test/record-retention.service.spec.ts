import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import type { ServiceInTest } from '#libs/testing';
import { ERASED_TABLES } from '../src/retention/record-erasure.store.js';
import { DeleteExpiredRecordsJob } from '../src/retention/delete-expired-records.job.js';
import { fever } from './adverse-events-in-test.js';
import { invite, planSession, putOnRecord } from './campaigns-in-test.js';
import { CorrectionsInTest, type Person } from './corrections-in-test.js';
import { moveStock, newLot } from './lots-in-test.js';
import {
  CITIZEN_APP,
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  SITE_A,
  SITE_B,
  TODAY,
} from './running-vaccination.js';

const LAST_KEPT = '2031-08-11T10:00:00Z';
const EXPIRED = '2031-08-11T17:00:00Z';
const EARLIER = '2021-05-04';
/** All that the records of people consist of. */
const TABLES = [
  ...['person', 'person_document', 'person_candidate', 'person_merge', 'person_change', 'person_listing', 'screening'],
  ...['correction_ticket', 'correction_ticket_act', 'correction_proof', 'identity_check'],
  ...[
    'dose',
    'dose_change',
    'dose_pair',
    'dose_pair_act',
    'national_export_dose',
    'certificate',
    'certificate_request',
  ],
  ...['adverse_event', 'adverse_event_change', 'visit', 'visit_act', 'invitation', 'invitation_step'],
];

const UNOWNED = ['visit', 'screening', 'correction_ticket', 'adverse_event_report'];

let citizens: CorrectionsInTest;
let service: ServiceInTest;
beforeAll(async () => {
  citizens = await CorrectionsInTest.start();
  ({ service } = citizens);
});
afterAll(() => citizens.stop());

interface Recorded {
  readonly doseId: string;
  readonly personId: string;
}

async function record(person: object, change: object = {}, as = FACILITY_A, on = service): Promise<Recorded> {
  const { status, body } = await on.post<{ entryId: string; person: { id: string } }>('/v1/doses', {
    ...{ as, body: doseOf(person, change) },
  });
  expect(status).toBe(201);
  return { doseId: body.entryId, personId: body.person.id };
}

const ok = async (path: string, body: object, as = FACILITY_A) => {
  const answer = await service.post(path, { as, body });
  expect([path, answer.body, answer.status]).toEqual([path, answer.body, 201]);
  return answer.body;
};
const left = async () =>
  Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, await service.count(`vaccination.${table}`)] as const)),
  );
const isThere = async (table: 'person' | 'dose', id: string) =>
  (await service.count(`vaccination.${table} WHERE id = '${id}'`)) === 1;
const entered = async (day: string) => {
  const path = `/v1/completeness?facility=${SITE_A}&from=${day}&to=${day}`;
  return (await service.get<{ items: object[] }>(path, { as: FACILITY_A })).body.items[0];
};

describe('the record of a person', () => {
  it('goes as a whole ten years after the last thing in it, with all that hangs on it; what was counted stays', async () => {
    const lot = await newLot(service);
    await moveStock(service, { kind: 'receipt', lot, vials: 5, at: '2021-08-11T06:00:00+07:00' });
    await moveStock(service, { kind: 'count', lot, vials: 5, at: '2021-08-11T07:00:00+07:00' });
    await moveStock(service, { kind: 'opening', lot, vials: 1, at: '2021-08-11T08:00:00+07:00' });
    const { doseId, personId } = await fullRecord(lot);
    const before = { day: await entered(TODAY), events: await service.count('messaging.event') };
    const balance = `/v1/stock-balances?lot=${lot}&day=${TODAY}`;
    const given = (await service.get(balance, { as: FACILITY_A })).body['given'];
    expect(given).toBe(1);
    expect(Object.entries(await left()).filter(([, rows]) => rows === 0)).toEqual([]);
    await makeOld();
    await runOn(LAST_KEPT);
    expect(await isThere('dose', doseId)).toBe(true);
    await runOn(EXPIRED);
    expect(await left()).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])));
    expect(await service.get(`/v1/doses/${doseId}`, { as: FACILITY_A })).toMatchObject({ status: 404 });
    expect(await service.get(`/v1/vaccination-people/${personId}`, { as: DISTRICT })).toMatchObject({ status: 404 });
    expect({ day: await entered(TODAY), events: await service.count('messaging.event') }).toEqual(before);
    expect((await service.get(balance, { as: FACILITY_A })).body['given']).toBe(given);
    const receipts = await service.database.query(
      'SELECT kind, day, rows_erased::int AS rows, basis FROM vaccination.deletion_receipt ORDER BY kind, day',
    );
    const basis = 'reference-data/vaccination-rules.json';
    expect(receipts).toEqual([
      { kind: 'dose', day: EARLIER, rows: 1, basis },
      { kind: 'dose', day: TODAY, rows: 3, basis },
      { kind: 'person', day: TODAY, rows: 1, basis },
    ]);
    expect(await service.count(`audit.entry WHERE action = 'vaccination-record.erased'`)).toBe(1);
  });

  it('stays whole while something in it is younger, so that no dose gets another number', async () => {
    const person = newPerson();
    const first = await record(person);
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2025-03-01T03:00:00Z' });
    const second = await record(person, { administered: { on: '2025-03-01' }, lot: 'ABV2025' }, FACILITY_A, later);
    await later.stop();
    await makeOld();
    await runOn(EXPIRED);
    expect(await isThere('dose', first.doseId)).toBe(true);
    const shown = await service.get(`/v1/doses/${second.doseId}`, { as: FACILITY_A });
    expect(shown.body).toMatchObject({ doseNumber: 2 });
    await runOn('2035-03-02T03:00:00Z');
    expect([await isThere('dose', first.doseId), await isThere('dose', second.doseId)]).toEqual([false, false]);
    expect(await isThere('person', first.personId)).toBe(false);
  });

  it('stays while a day of the real clock has not yet made it old, however fast business time runs', async () => {
    const { doseId } = await record(newPerson());
    await runOn(EXPIRED);
    expect(await isThere('dose', doseId)).toBe(true);
    await makeOld();
    await runOn(EXPIRED);
    expect(await isThere('dose', doseId)).toBe(false);
  });

  it('leaves the record of somebody alone with whom it was merged once, and of whoever may be the same', async () => {
    const person = newPerson();
    const old = await record(person);
    const other = await record({ ...person, identityDocument: undefined });
    const merges = '/v1/vaccination-people/merges';
    const reason = 'Đối chiếu căn cước công dân';
    const { id } = await ok(merges, { kept: old.personId, merged: other.personId, reason }, DISTRICT);
    await ok(`${merges}/${String(id)}/undo`, { reason }, DISTRICT);
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2028-01-01T03:00:00Z' });
    const change = { person: { ...person, fullName: 'Trần Thử Còn Lại', identityDocument: undefined }, reason };
    const path = `/v1/doses/${other.doseId}/corrections`;
    expect(await later.post(path, { as: FACILITY_A, body: change })).toMatchObject({ status: 201 });
    await later.stop();
    await makeOld();
    await runOn(EXPIRED);
    expect([await isThere('person', old.personId), await isThere('dose', old.doseId)]).toEqual([false, false]);
    expect(await isThere('dose', other.doseId)).toBe(true);
    await runOn('2038-01-02T03:00:00Z');
    expect(await isThere('dose', other.doseId)).toBe(false);
  });
});

describe('the deletion of records', () => {
  it('reaches every table that points to what it deletes', async () => {
    const pointing = await service.database.query<{ name: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
       WHERE contype = 'f' AND confdeltype <> 'c' AND confrelid = ANY($1::regclass[])`,
      [ERASED_TABLES.map((table) => `vaccination.${table}`)],
    );
    const left = pointing.filter(({ name }) => !ERASED_TABLES.includes(name.replace('vaccination.', '')));
    expect(left).toEqual([]);
    const denied = await service.database.query(
      `SELECT name FROM unnest($1::text[]) AS name WHERE NOT has_table_privilege('vaccination.' || name, 'DELETE')`,
      [ERASED_TABLES],
    );
    expect(denied).toEqual([]);
  });

  it('takes hundreds of people piece by piece, and goes on where a process has died', async () => {
    await makeOld();
    await runOn('2040-01-01T03:00:00Z');
    expect(await service.count('vaccination.person')).toBe(0);
    for (let people = 0; people < 401; people += 1) await putOnRecord(service);
    await makeOld();
    const audits = `audit.entry WHERE action = 'vaccination-record.erased'`;
    const before = await service.count(audits);
    await asOwner(`INSERT INTO vaccination.retention_position (kind, known_since, person_id)
      SELECT 'person', known_since, id FROM vaccination.person ORDER BY known_since, id LIMIT 1 OFFSET 100`);
    await runOn(EXPIRED);
    expect(await service.count('vaccination.person')).toBe(101);
    expect(await service.count(audits)).toBe(before + 2);
    await runOn(EXPIRED);
    expect(await service.count('vaccination.person')).toBe(0);
    expect(await service.count('vaccination.retention_position')).toBe(0);
  });
});

describe('what belongs to the record of nobody who was found', () => {
  it('goes ten years after its own day, with a receipt', async () => {
    const session = await planSession(service);
    const { identityDocument: _, ...stranger } = newPerson();
    await ok('/v1/vaccination-visits', { sessionId: session, person: stranger });
    await ok('/v1/screenings', {
      ...{ person: stranger, vaccine: 'astrazeneca', facilityCode: SITE_A, at: '2021-08-11T14:30:00+07:00' },
      ...{ answers: {}, vitalSigns: { temperatureC: 36.6 } },
    });
    const { id } = await citizens.openedByNewcomer();
    await ok(`/v1/correction-tickets/${id}/decisions`, { decision: { refusals: ['details-mismatch'] } }, DISTRICT);
    const clue = { reference: '01890000-0000-7000-8000-000000000000' };
    const told = {
      dose: clue,
      onset: { on: TODAY },
      severity: 'common',
      reactions: ['headache'],
      communeCode: '31318',
    };
    expect(await service.post('/v1/adverse-event-reports', { as: CITIZEN_APP, body: told })).toMatchObject({
      status: 201,
    });
    await makeOld();
    const unowned = () => Promise.all(UNOWNED.map((table) => service.count(`vaccination.${table}`)));
    expect(await unowned()).toEqual(UNOWNED.map(() => 1));
    await runOn(LAST_KEPT);
    expect(await unowned()).toEqual(UNOWNED.map(() => 1));
    await runOn(EXPIRED);
    expect(await unowned()).toEqual(UNOWNED.map(() => 0));
    const receipts = await service.database.query(
      `SELECT kind, day, rows_erased::int AS rows FROM vaccination.deletion_receipt
       WHERE kind NOT IN ('dose', 'person') ORDER BY kind`,
    );
    expect(receipts).toEqual(
      ['adverse-event-report', 'correction-ticket', 'screening', 'visit'].map((kind) => ({
        kind,
        day: TODAY,
        rows: 1,
      })),
    );
  });
});

/** Somebody with whom nearly everything has happened: four entries, three of them on one day. */
async function fullRecord(lot: string): Promise<Recorded> {
  const session = await planSession(service);
  const invited = await invite(service, session);
  await ok('/v1/vaccination-visits', { sessionId: session, text: invited.code });
  const { person } = invited;
  const recorded = await record(person, { lot, sessionId: session, administered: { at: '2021-08-11T14:00:00+07:00' } });
  const unknown = { lot: undefined, lotUnknown: true, administered: { on: TODAY }, facilityCode: SITE_B };
  const double = await record(person, unknown, FACILITY_B);
  await ok(`/v1/doses/${double.doseId}/corrections`, { statedDoseNumber: 1, reason: 'Theo phiếu tiêm' }, FACILITY_B);
  for (const { id } of await listed('/v1/dose-duplicates'))
    await ok(`/v1/dose-duplicates/${id}/decisions`, { is: 'same', reason: 'Cùng một mũi' }, DISTRICT);
  await record(person, { lot, facilityCode: SITE_B }, FACILITY_B);
  await record({ ...person, identityDocument: undefined }, { lot: 'ABV1111', administered: { on: EARLIER } });
  for (const { id } of await listed('/v1/vaccination-people/candidates'))
    await ok(`/v1/vaccination-people/candidates/${id}/decisions`, { is: 'same', reason: 'Cùng một người' }, DISTRICT);
  await ok('/v1/adverse-events', {
    dose: { id: recorded.doseId },
    ...fever({ onset: { on: TODAY }, noticedAt: '2021-08-11T14:30:00+07:00' }),
  });
  await ok('/v1/vaccination-certificates', { doseId: recorded.doseId });
  await ok('/v1/doses/national-exports', { from: TODAY, to: TODAY });
  await asOwner(`UPDATE vaccination.dose SET identity = 'failed' WHERE id = '${recorded.doseId}'`);
  await ok('/v1/identity-checks/lists', { commune: '31318' }, DISTRICT);
  const claim = { kind: 'person-wrong', rightPerson: { fullName: 'Trần Thử Đúng' } };
  const { id } = await citizens.opened(person as unknown as Person, claim);
  await ok(`/v1/correction-tickets/${id}/matches`, { personId: recorded.personId }, DISTRICT);
  await ok(`/v1/correction-tickets/${id}/decisions`, { decision: { person: { fullName: 'Trần Thử Đúng' } } }, DISTRICT);
  await asOwner(`INSERT INTO vaccination.person_listing (id, person_id, source, priority_group, sealed, listed_at, listed_by,
      key_digest, body_digest)
    SELECT gen_random_uuid(), id, 'commune', '9', sealed, known_since, 'test', sealed, sealed FROM vaccination.person
    WHERE id = '${recorded.personId}'`);
  await ok('/v1/screenings', {
    ...{ personId: recorded.personId, vaccine: 'astrazeneca', facilityCode: SITE_A, at: '2021-08-11T14:30:00+07:00' },
    ...{ answers: {}, vitalSigns: { temperatureC: 36.6 } },
  });
  return recorded;
}

/** What waits to be decided. */
async function listed(path: string): Promise<readonly { readonly id: string }[]> {
  const { body } = await service.get<{ items: { id: string }[] }>(`${path}?state=open&limit=500`, { as: DISTRICT });
  return body.items;
}

async function runOn(businessTime: string): Promise<void> {
  const later = await service.another({ LACHAN_BUSINESS_TIME: businessTime });
  await later.running.app.get(DeleteExpiredRecordsJob, { strict: false }).run();
  await later.stop();
}

/** Makes what is stored older on the real clock, which no test can wait for. */
async function makeOld(): Promise<void> {
  for (const table of ['person', 'dose', 'person_listing', 'visit', 'invitation', 'screening'])
    await asOwner(`UPDATE vaccination.${table} SET stored_at = stored_at - interval '1 hour'`);
}

async function asOwner(sql: string): Promise<void> {
  const clock = { now: () => new Date('2021-08-11T00:00:00Z') };
  const owner = new Database({ url: service.ownDatabase.url, service: 'test', clock, maxConnections: 1 });
  await owner.connect();
  await owner.query(sql);
  await owner.close();
}
