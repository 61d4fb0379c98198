import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DoseStatusOnWay, DoseStrata, PersonProgress } from '#libs/contracts';
import type { ServiceInTest } from '#libs/testing';
import {
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  SITE_A,
  SITE_B,
  startVaccination,
} from './running-vaccination.js';

const HISTORIES = 12;
const ACTS_MAX = 24;
const HISTORIES_MS = 240_000;
const DAYS = ['2021-06-01', '2021-06-05', '2021-07-27', '2021-08-10'];

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

/** What somebody does: enters, corrects, withdraws or sends a dose, merges two people, or takes a merge back. */
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      person: fc.nat(2),
      day: fc.nat(DAYS.length - 1),
      lot: fc.constantFrom('ABV1', 'ABV2', null),
      atB: fc.boolean(),
      outside: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('redate' as const), of: fc.nat(), day: fc.nat(DAYS.length - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('give' as const), of: fc.nat(), person: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), of: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('merge' as const), of: fc.nat(), person: fc.nat() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('send' as const), atB: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('part' as const), of: fc.nat() }) },
);

describe('after any history of doses, corrections, withdrawals, merges and undone merges', () => {
  it(
    'what was published is what stands: the same number in ledger, events and completeness',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: ACTS_MAX }), async (acts) => {
          await play(acts);
          expect(await countedByEvents()).toEqual(await standingInTheLedger());
          expect(await progressedByEvents()).toEqual(await progressInTheLedger());
          expect(await statusesByEvents()).toEqual(await statusesInTheLedger());
          expect(await enteredByCompleteness()).toBe(await inProvinceInTheLedger());
        }),
        { numRuns: HISTORIES, seed: 7, endOnFailure: true },
      );
    },
    HISTORIES_MS,
  );
});

async function play(acts: readonly (typeof act extends fc.Arbitrary<infer Act> ? Act : never)[]): Promise<void> {
  const people = [newPerson(), newPerson(), newPerson({ identityDocument: undefined })];
  const entered: { readonly entryId: string; readonly atB: boolean; readonly personId: string }[] = [];
  const merges: string[] = [];
  for (const one of acts) {
    if (one.kind === 'record') {
      const { atB, lot, outside } = one;
      const body = doseOf(people[one.person] ?? {}, {
        ...{ administered: { on: DAYS[one.day] }, facilityCode: atB ? SITE_B : SITE_A },
        ...(lot === null ? { lot: undefined, lotUnknown: true } : { lot }),
        origin: outside ? 'outside-province' : 'facility',
      });
      const answer = await service.post('/v1/doses', { as: atB ? FACILITY_B : FACILITY_A, body });
      expect(answer.status).toBe(201);
      const { id: personId } = answer.body.person as { readonly id: string };
      entered.push({ entryId: String(answer.body.entryId), atB, personId });
      continue;
    }
    if (one.kind === 'send') {
      const as = one.atB ? FACILITY_B : FACILITY_A;
      expect(await service.post('/v1/doses/national-exports', { as, body: {} })).toMatchObject({ status: 201 });
      continue;
    }
    if (one.kind === 'part') {
      await part(merges[one.of % Math.max(merges.length, 1)]);
      continue;
    }
    const target = entered[one.of % Math.max(entered.length, 1)];
    if (!target) continue;
    if (one.kind === 'merge') {
      const other = entered[one.person % entered.length] ?? target;
      merges.push(...(await merge(target.personId, other.personId)));
      continue;
    }
    const reason = 'Đối chiếu phiếu tiêm';
    const path = `/v1/doses/${target.entryId}/${one.kind === 'withdraw' ? 'withdrawals' : 'corrections'}`;
    const change =
      one.kind === 'redate'
        ? { administered: { on: DAYS[one.day] } }
        : one.kind === 'give'
          ? { person: people[one.person] }
          : {};
    const answer = await service.post(path, { as: target.atB ? FACILITY_B : FACILITY_A, body: { ...change, reason } });
    expect([201, 409, 422]).toContain(answer.status);
  }
}

async function merge(kept: string, merged: string): Promise<string[]> {
  const body = { kept, merged, reason: 'Đối chiếu giấy tờ' };
  const answer = await service.post('/v1/vaccination-people/merges', { as: DISTRICT, body });
  expect([201, 409, 422]).toContain(answer.status);
  return answer.status === 201 ? [String(answer.body.id)] : [];
}

async function part(id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const body = { reason: 'Hai người khác nhau' };
  const answer = await service.post(`/v1/vaccination-people/merges/${id}/undo`, { as: DISTRICT, body });
  expect([201, 409]).toContain(answer.status);
}

/** The sum of all differences: dose by dose what its last event left. */
async function countedByEvents(): Promise<string[]> {
  const rows = await service.database.query<{ data: { before: DoseStrata | null; after: DoseStrata | null } }>(
    `SELECT data FROM messaging.event WHERE type = 'vn.lachan.vaccination.dose-counted.v1' ORDER BY position`,
  );
  const counts = new Map<string, number>();
  const add = (strata: DoseStrata | null, by: number): void => {
    if (strata) counts.set(cellOf(strata), (counts.get(cellOf(strata)) ?? 0) + by);
  };
  for (const { data } of rows) {
    add(data.before, -1);
    add(data.after, 1);
  }
  return [...counts].flatMap(([cell, count]) => (count === 0 ? [] : [`${cell} ${count}`])).sort();
}

async function standingInTheLedger(): Promise<string[]> {
  const rows = await service.database.query<DoseStrata>(
    `SELECT day, facility_code AS "facilityCode", lot, dose_number AS "doseNumber", kind, origin FROM vaccination.dose
     WHERE state = 'standing'`,
  );
  const cells = Map.groupBy(rows, cellOf);
  return [...cells].map(([cell, doses]) => `${cell} ${doses.length}`).sort();
}

function cellOf({ day, facilityCode, lot, doseNumber, kind, origin }: DoseStrata): string {
  return [day, facilityCode, lot, doseNumber, kind, origin].join(' ');
}

async function progressedByEvents(): Promise<string[]> {
  const rows = await service.database.query<{ id: string; data: { after: PersonProgress | null } }>(
    `SELECT DISTINCT ON (aggregate_id) aggregate_id AS id, data FROM messaging.event WHERE topic = 'vaccination.person.v1'
     ORDER BY aggregate_id, position DESC`,
  );
  return rows.flatMap(({ id, data }) => (data.after ? [`${id} ${data.after.doseDays.join()}`] : [])).sort();
}

/** Dose by dose what its last event says of the national platform. */
async function statusesByEvents(): Promise<string[]> {
  const rows = await service.database.query<{ id: string; data: { after: DoseStatusOnWay | null } }>(
    `SELECT DISTINCT ON (aggregate_id) aggregate_id AS id, data FROM messaging.event
     WHERE type = 'vn.lachan.vaccination.dose-status-changed.v1' ORDER BY aggregate_id, position DESC`,
  );
  return rows.flatMap(({ id, data: { after } }) => (after ? [`${id} ${after.day} ${after.national}`] : [])).sort();
}

async function statusesInTheLedger(): Promise<string[]> {
  const rows = await service.database.query<{ id: string; day: string; national: string }>(
    `SELECT id, day, national FROM vaccination.dose
     WHERE state = 'standing' AND origin = 'facility' AND national <> 'not-sent'`,
  );
  return rows.map(({ id, day, national }) => `${id} ${day} ${national}`).sort();
}

async function progressInTheLedger(): Promise<string[]> {
  const rows = await service.database.query<{ id: string; days: string }>(
    `SELECT coalesce(p.merged_into, p.id) AS id, string_agg(d.day::text, ',' ORDER BY d.dose_number) AS days
     FROM vaccination.dose d JOIN vaccination.person p ON p.id = d.person_id
     WHERE d.state = 'standing' GROUP BY coalesce(p.merged_into, p.id)`,
  );
  return rows.map(({ id, days }) => `${id} ${days}`).sort();
}

async function enteredByCompleteness(): Promise<number> {
  const totals = await Promise.all(
    [FACILITY_A, FACILITY_B].map(async (as) => {
      const answer = await service.get('/v1/completeness?from=2021-01-01&to=2021-08-11', { as });
      return (answer.body.total as { readonly entered: number }).entered;
    }),
  );
  return totals.reduce((sum, entered) => sum + entered, 0);
}

async function inProvinceInTheLedger(): Promise<number> {
  const [row] = await service.database.query<{ doses: number }>(
    `SELECT count(*)::int AS doses FROM vaccination.dose WHERE state = 'standing' AND origin = 'facility'`,
  );
  return row?.doses ?? 0;
}
