import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import {
  doseOf,
  DISTRICT,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  SITE_A,
  SITE_B,
  startVaccination,
  TODAY,
} from './running-vaccination.js';

const SAME_DOSES = 1_000;
const AT_ONCE = 25;
const SAME_DOSES_MS = 240_000;

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

function lineBroke(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error;
}

/** As clients do: what was not taken, because too much waits or the line broke, is sent again under its key. */
async function sent(port: ServiceInTest, call: { as: Actor; key: string; body: object }) {
  for (;;) {
    const answer = await port.post('/v1/doses', call).catch(lineBroke);
    if (answer && answer.status !== 503) return answer;
  }
}

const record = (body: object, as = FACILITY_A) => service.post('/v1/doses', { as, body });
const atB = (person: object, change: object = {}) => doseOf(person, { facilityCode: SITE_B, ...change });

describe('a dose', () => {
  it('is recorded with its number, kind and person', async () => {
    const answer = await record(doseOf(newPerson()));
    expect(answer).toMatchObject({
      status: 201,
      body: { state: 'standing', doseNumber: 1, kind: 'basic', violations: [], person: { match: 'new' } },
    });
  });

  it('is recorded once, however often the request comes', async () => {
    const body = doseOf(newPerson());
    const send = () => service.post('/v1/doses', { as: FACILITY_A, key: 'the-key-of-one-dose', body });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const other = { ...body, lot: 'OTHER1' };
    expect(await service.post('/v1/doses', { as: FACILITY_A, key: 'the-key-of-one-dose', body: other })).toMatchObject({
      status: 409,
    });
  });

  it('is recorded once, though two processes take the same request at the same moment', async () => {
    const other = await service.another();
    try {
      for (let round = 0; round < 12; round += 1) {
        const call = {
          ...{ as: FACILITY_A, key: `one-key-at-two-doors-${round}` },
          body: doseOf(newPerson({ identityDocument: undefined })),
        };
        const answers = await Promise.all([service.post('/v1/doses', call), other.post('/v1/doses', call)]);
        expect(answers.map(({ status }) => status)).toEqual([201, 201]);
        expect(answers[0]?.body).toEqual(answers[1]?.body);
      }
    } finally {
      await other.stop();
    }
  });

  it('that was given too early is recorded with what it broke, and counted', async () => {
    const person = newPerson();
    await record(doseOf(person, { administered: { on: '2021-07-28' } }));
    const second = await record(doseOf(person));
    expect(second).toMatchObject({ status: 201, body: { doseNumber: 2, violations: ['too-early'] } });
  });

  it('that is entered late moves the number of those after it', async () => {
    const person = newPerson();
    const later = await record(doseOf(person));
    const earlier = await record(doseOf(person, { administered: { on: '2021-06-01' }, lot: 'ABV0001' }));
    expect(earlier.body.doseNumber).toBe(1);
    expect(await numberOf(String(later.body.id))).toBe(2);
  });

  it('with a number that the dates do not bear out is warned of', async () => {
    const answer = await record(doseOf(newPerson(), { statedDoseNumber: 2 }));
    expect(answer.body).toMatchObject({ doseNumber: 1 });
    expect(answer.body.warnings).toContain('stated-number-differs');
  });

  it('from outside the province counts for the number and never as given here', async () => {
    const person = newPerson();
    const elsewhere = {
      origin: 'outside-province',
      administered: { on: '2021-05-20' },
      lot: undefined,
      lotUnknown: true,
    };
    await record(doseOf(person, elsewhere));
    const here = await record(doseOf(person));
    expect(here.body).toMatchObject({ doseNumber: 2, violations: [] });
    expect(await enteredAt(SITE_A, '2021-05-20')).toBe(0);
  });

  it.each([
    ['a day to come', { administered: { on: '2021-08-12' } }, 422, 'given-in-the-future'],
    ['an instant to come', { administered: { at: '2021-08-11T20:00:00+07:00' } }, 422, 'given-in-the-future'],
    ['a day before any vaccine', { administered: { on: '2020-11-30' } }, 422, 'given-before-any-vaccine'],
    ['a lot and that it is unknown', { lotUnknown: true }, 422, 'lot-or-unknown'],
    ['neither', { lot: undefined }, 422, 'lot-or-unknown'],
    ['a lot that is none', { lot: '?' }, 400, 'invalid-request'],
    ["another facility's code", { facilityCode: SITE_B }, 404, 'facility-not-found'],
    ['an unknown vaccine', { vaccine: 'covaxin' }, 400, 'invalid-request'],
    ['an unknown field', { unknown: 1 }, 400, 'invalid-request'],
  ])('with %s is refused', async (_, change, status, code) => {
    expect(await record(doseOf(newPerson(), change))).toMatchObject({ status, body: { code } });
  });
});

describe('the same dose from two facilities', () => {
  it(
    'is one dose with two witnesses, a thousand times at the same moment',
    async () => {
      const other = await service.another();
      const at = (port: ServiceInTest, as: Actor, facilityCode: string, person: object) => {
        const dose = { person, vaccine: 'pfizer', lot: 'FF2832', administered: { on: TODAY }, origin: 'facility' };
        return sent(port, { as, key: newIdempotencyKey(), body: { ...dose, facilityCode } });
      };
      const twice = (person: object) =>
        Promise.all([at(service, FACILITY_A, SITE_A, person), at(other, FACILITY_B, SITE_B, person)]);
      const people = Array.from({ length: SAME_DOSES }, () => newPerson());
      const answers = [];
      try {
        for (let from = 0; from < people.length; from += AT_ONCE)
          answers.push(...(await Promise.all(people.slice(from, from + AT_ONCE).map(twice))));
      } finally {
        await other.stop();
      }
      for (const [a, b] of answers) {
        expect([a.status, b.status]).toEqual([201, 201]);
        expect(a.body.id).toBe(b.body.id);
        expect([a.body.state, b.body.state].sort()).toEqual(['joined', 'standing']);
      }
      const [counts] = await service.database.query(
        `SELECT count(*) FILTER (WHERE state = 'standing')::int AS doses, count(*) FILTER (WHERE state = 'joined')::int AS witnesses,
           (SELECT count(*)::int FROM messaging.event WHERE topic = 'vaccination.dose.v1' AND data #>> '{after,lot}' = 'FF2832') AS told
         FROM vaccination.dose WHERE vaccine = 'pfizer' AND lot = 'FF2832'`,
      );
      expect(counts).toEqual({ doses: people.length, witnesses: people.length, told: people.length });
    },
    SAME_DOSES_MS,
  );

  it('stays when one of them withdraws', async () => {
    const person = newPerson();
    const first = await record(doseOf(person));
    await record(atB(person), FACILITY_B);
    const withdrawn = await service.post(`/v1/doses/${first.body.id}/withdrawals`, {
      as: FACILITY_A,
      body: { reason: 'Nhập nhầm người' },
    });
    expect(withdrawn).toMatchObject({ status: 201, body: { state: 'withdrawn', doseNumber: null } });
    expect(await standing(person)).toEqual([{ facility: SITE_B, number: 1 }]);
  });

  it('is two in doubt where the lot is unknown', async () => {
    const person = newPerson();
    const unknown = { lot: undefined, lotUnknown: true };
    await record(doseOf(person, unknown));
    const second = await record(atB(person, unknown), FACILITY_B);
    expect(second.body).toMatchObject({ state: 'standing', doseNumber: 2 });
    const [{ pairs } = { pairs: 0 }] = await service.database.query<{ pairs: number }>(
      `SELECT count(*)::int AS pairs FROM vaccination.dose_pair WHERE open AND $1 IN (dose_id, other_dose_id)`,
      [second.body.id],
    );
    expect(pairs).toBe(1);
  });
});

describe('a correction', () => {
  it('says what is right, and everything that was counted follows', async () => {
    const person = newPerson();
    const dose = await record(doseOf(person, { administered: { on: '2021-08-01' } }));
    const before = await enteredAt(SITE_A, '2021-08-01');
    const corrected = await service.post(`/v1/doses/${dose.body.id}/corrections`, {
      as: FACILITY_A,
      body: { administered: { on: '2021-08-02' }, reason: 'Nhập nhầm ngày' },
    });
    expect(corrected).toMatchObject({ status: 201, body: { id: dose.body.id, state: 'standing', doseNumber: 1 } });
    expect(await enteredAt(SITE_A, '2021-08-01')).toBe(before - 1);
  });

  it('can give the dose to another person', async () => {
    const [wrong, right] = [newPerson(), newPerson()];
    await record(doseOf(right, { administered: { on: '2021-06-01' }, lot: 'ABV0001' }));
    const dose = await record(doseOf(wrong));
    const corrected = await service.post(`/v1/doses/${dose.body.id}/corrections`, {
      as: FACILITY_A,
      body: { person: right, reason: 'Nhập nhầm người' },
    });
    expect(corrected).toMatchObject({ status: 201, body: { doseNumber: 2 } });
    expect(await standing(wrong)).toEqual([]);
    expect(await standing(right)).toHaveLength(2);
  });

  it('that makes it the same as another joins the two', async () => {
    const person = newPerson();
    const first = await record(doseOf(person));
    const second = await record(atB(person, { lot: 'ABV1235' }), FACILITY_B);
    expect(second.body.state).toBe('standing');
    const corrected = await service.post(`/v1/doses/${second.body.id}/corrections`, {
      as: FACILITY_B,
      body: { lot: 'abv 1234', reason: 'Nhập nhầm số lô' },
    });
    expect(corrected).toMatchObject({ status: 201, body: { id: first.body.id, state: 'joined' } });
  });

  it('is answered again where it comes again, and refused where nothing changes', async () => {
    const dose = await record(doseOf(newPerson()));
    const body = { lot: 'ABV9999', reason: 'Nhập nhầm số lô' };
    const send = () =>
      service.post(`/v1/doses/${dose.body.id}/corrections`, { as: FACILITY_A, key: `correct-${dose.body.id}`, body });
    const [one, other] = await Promise.all([send(), send()]);
    expect([one?.status, other?.status]).toEqual([201, 201]);
    expect(one?.body).toEqual(other?.body);
    const again = await service.post(`/v1/doses/${dose.body.id}/corrections`, { as: FACILITY_A, body });
    expect(again).toMatchObject({ status: 422, body: { code: 'correction-changes-nothing' } });
  });

  it('is not open to a facility that has not entered the dose', async () => {
    const dose = await record(doseOf(newPerson()));
    const body = { lot: 'ABV9999', reason: 'Không phải của mình' };
    const answer = await service.post(`/v1/doses/${dose.body.id}/corrections`, { as: FACILITY_B, body });
    expect(answer).toMatchObject({ status: 404, body: { code: 'dose-not-found' } });
  });

  it('is open to officers of the area', async () => {
    const dose = await record(doseOf(newPerson()));
    const body = { lot: 'ABV9999', reason: 'Đối chiếu phiếu tiêm' };
    expect(await service.post(`/v1/doses/${dose.body.id}/corrections`, { as: DISTRICT, body })).toMatchObject({
      status: 201,
    });
  });
});

async function numberOf(id: string): Promise<number | undefined> {
  const [row] = await service.database.query<{ number: number }>(
    'SELECT dose_number AS number FROM vaccination.dose WHERE id = $1',
    [id],
  );
  return row?.number;
}

async function standing(person: { readonly [field: string]: unknown }) {
  const dose = await record(doseOf(person, { origin: 'outside-province', administered: { on: '2021-01-01' } }));
  await service.post(`/v1/doses/${dose.body.id}/withdrawals`, { as: FACILITY_A, body: { reason: 'Chỉ để tìm người' } });
  return service.database.query<{ facility: string; number: number }>(
    `SELECT facility_code AS facility, dose_number AS number FROM vaccination.dose WHERE state = 'standing'
     AND person_id = $1 ORDER BY dose_number`,
    [(dose.body.person as { readonly id: string }).id],
  );
}

async function enteredAt(facility: string, day: string): Promise<number> {
  const answer = await service.get(`/v1/completeness?facility=${facility}&from=${day}&to=${day}`, { as: FACILITY_A });
  return (answer.body.total as { readonly entered: number }).entered;
}
