import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { planSession } from './campaigns-in-test.js';
import { newLot } from './lots-in-test.js';
import {
  BUSINESS_TIME,
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  SITE_B,
  startVaccination,
  TODAY,
} from './running-vaccination.js';

/** 10 in the morning, of the day on which it is 15 o'clock. */
const GIVEN_AT = '2021-08-11T03:00:00.000Z';
const HOUR_MS = 3_600_000;
const FIFTY_YEARS_MS = 50 * 365 * 24 * HOUR_MS;

interface ItemAnswer {
  readonly status: number;
  readonly code?: string;
  readonly errors?: readonly { readonly path: string; readonly code: string }[];
  readonly replayed?: true;
  readonly dose?: {
    readonly id: string;
    readonly entryId: string;
    readonly violations: string[];
    readonly doseNumber: number;
  };
  readonly conflicts?: readonly { readonly id: string; readonly kind: string }[];
}

/** A test may take this long before its clock is another than that of the service. */
const MINUTES_MS = 240_000;

let service: ServiceInTest;
let startedAt: number;

beforeAll(async () => {
  service = await startVaccination();
  startedAt = performance.now();
});
afterAll(() => service.stop());

const offline = (person: object, change: object = {}) => doseOf(person, { administered: { at: GIVEN_AT }, ...change });
const item = (dose: object, rest: object = {}) => ({
  ...{ idempotencyKey: newIdempotencyKey(), dose, decided: { doseNumber: 1, reasons: [] } },
  ...rest,
});

/** By a clock that is right, or off by so much. */
const clock = (offsetMs = 0): string =>
  new Date(Date.parse(BUSINESS_TIME) + performance.now() - startedAt + offsetMs).toISOString();

/** Comes again where it is told to, as a device does. */
async function sync(items: readonly object[], batch: object = {}, as = FACILITY_A): Promise<ItemAnswer[]> {
  const body = { deviceId: 'device-1', sentAt: clock(), items, ...batch };
  const answer = await service.post('/v1/doses/batches', { as, key: null, body });
  if (answer.status === 503) return sync(items, batch, as);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.items as ItemAnswer[];
}

/** Of one item: what was found that the device could not know. */
async function conflictsAfter(dose: object, batch: object = {}, rest: object = {}) {
  const [answer] = await sync([item(dose, rest)], batch);
  if (answer?.status !== 201) throw new Error(JSON.stringify(answer));
  return { kinds: answer.conflicts?.map(({ kind }) => kind), answer };
}

const conflictOf = async (dose: object, batch: object = {}): Promise<string> =>
  String((await conflictsAfter(dose, batch)).answer.conflicts?.[0]?.id);

async function listed(as = FACILITY_A, query = ''): Promise<Record<string, unknown>[]> {
  const answer = await service.get(`/v1/dose-conflicts?limit=500${query}`, { as });
  return answer.body.items as Record<string, unknown>[];
}

describe('doses of a day without network', () => {
  it('are each in with its answer, or refused with field and reason', async () => {
    const answers = await sync([
      item(offline(newPerson())),
      item(offline(newPerson(), { vaccine: 'covaxin' })),
      item(offline(newPerson(), { facilityCode: SITE_B })),
      item(doseOf(newPerson())),
      item(offline(newPerson(), { lotUnknown: true })),
      item({ ...offline(newPerson()), person: undefined, personId: '01980000-0000-7000-8000-000000000000' }),
      item(offline(newPerson()), { idempotencyKey: 'short' }),
      'nonsense' as never,
      item(offline(newPerson())),
    ]);
    expect(answers.map(({ status, code, errors }) => [status, code, errors?.[0]?.path])).toEqual([
      [201, undefined, undefined],
      [400, 'invalid-request', 'dose.vaccine'],
      [404, 'facility-not-found', 'facilityCode'],
      [400, 'invalid-request', 'dose.administered.at'],
      [422, 'lot-or-unknown', 'dose.lot'],
      [404, 'person-not-in-pack', 'dose.personId'],
      [400, 'invalid-request', 'idempotencyKey'],
      [400, 'invalid-request', ''],
      [201, undefined, undefined],
    ]);
  });

  it('are each recorded once, sent twice, out of order, in other batches, and at the same moment', async () => {
    const items = Array.from({ length: 40 }, () => item(offline(newPerson())));
    const turned = [...items].reverse();
    const sent = await Promise.all([sync(items), sync(turned), sync(items.slice(10, 30)), sync([...items, ...items])]);
    const idOf = (answer: ItemAnswer | undefined) => answer?.dose?.entryId;
    expect(new Set(sent.flat().map(({ status }) => status))).toEqual(new Set([201]));
    expect(sent[1]?.map(idOf).reverse()).toEqual(sent[0]?.map(idOf));
    expect(new Set(sent.flat().map(idOf)).size).toBe(items.length);
    expect((await sync(items)).every(({ replayed }) => replayed === true)).toBe(true);
  });

  it('are recorded past midnight too, without the session of the day before', async () => {
    const sessionId = await planSession(service, { day: '2021-08-12' });
    const [answer] = await sync([item(offline(newPerson(), { sessionId }))]);
    expect(answer).toMatchObject({
      status: 201,
      dose: { warnings: expect.arrayContaining(['session-on-another-day']) },
    });
  });

  it('keep their keys: with another body one is refused, and harms no other', async () => {
    const one = item(offline(newPerson()));
    await sync([one]);
    const other = { ...one, dose: { ...one.dose, lot: 'OTHER1' } };
    const answers = await sync([other, item(offline(newPerson()))]);
    expect(answers.map(({ status, code }) => [status, code])).toEqual([
      [409, 'idempotency-key-reused'],
      [201, undefined],
    ]);
  });

  it('that were given against a rule are recorded with what they broke', async () => {
    const person = newPerson();
    await service.post('/v1/doses', {
      as: FACILITY_A,
      body: doseOf(person, { administered: { on: '2021-07-20' }, lot: 'ABV0' }),
    });
    const knew = { decided: { doseNumber: 2, reasons: ['too-early'] } };
    const { kinds, answer } = await conflictsAfter(offline(person), {}, knew);
    expect([kinds, answer.dose?.violations, answer.dose?.doseNumber]).toEqual([[], ['too-early'], 2]);
  });

  it.each([[0], [201]])('come in batches of 1 to 200, not of %i', async (count) => {
    const body = { deviceId: 'device-1', sentAt: BUSINESS_TIME, items: Array<object>(count).fill({}) };
    expect(await service.post('/v1/doses/batches', { as: FACILITY_A, key: null, body })).toMatchObject({ status: 400 });
  });
});

describe('what a device could not know', () => {
  it('the dose was entered elsewhere', async () => {
    const person = newPerson();
    const atB = await service.post('/v1/doses', { as: FACILITY_B, body: doseOf(person, { facilityCode: SITE_B }) });
    const { kinds, answer } = await conflictsAfter(offline(person));
    expect([kinds, answer.dose?.id]).toEqual([['same-dose'], atB.body.id]);
    expect(await listed()).toContainEqual(
      expect.objectContaining({
        ...{ id: answer.conflicts?.[0]?.id, doseId: answer.dose?.entryId, otherDoseId: atB.body.id },
        ...{ otherFacilityCode: SITE_B, deviceId: 'device-1', day: TODAY, decision: null },
      }),
    );
  });

  it('another dose is too near', async () => {
    const person = newPerson();
    const other = doseOf(person, { facilityCode: SITE_B, administered: { on: '2021-08-09' }, lot: 'OTHER2' });
    await service.post('/v1/doses', { as: FACILITY_B, body: other });
    const { kinds } = await conflictsAfter(offline(person));
    expect(kinds).toEqual(['near-dose', 'rule-broken-since', 'number-differs']);
  });

  it('the interval is too short by a dose that was entered since', async () => {
    const person = newPerson();
    const other = doseOf(person, { facilityCode: SITE_B, administered: { on: '2021-07-10' }, lot: 'OTHER3' });
    await service.post('/v1/doses', { as: FACILITY_B, body: other });
    const { kinds, answer } = await conflictsAfter(offline(person));
    expect(kinds).toEqual(['rule-broken-since', 'number-differs']);
    const [conflict] = (await listed()).filter(({ id }) => id === answer.conflicts?.[0]?.id);
    expect(conflict?.codes).toEqual(['too-early']);
  });

  it('the lot was recalled since', async () => {
    const lot = await newLot(service);
    const recall = { as: PROVINCE, body: { reason: 'Nhà sản xuất thu hồi' } };
    expect(await service.post(`/v1/vaccine-lots/${lot}/recalls`, recall)).toMatchObject({ status: 201 });
    const { kinds, answer } = await conflictsAfter(offline(newPerson(), { lot }));
    expect([kinds, answer.dose?.violations]).toEqual([['lot-recalled'], ['lot-recalled']]);
  });

  it.each([
    ['an hour fast', HOUR_MS, HOUR_MS, GIVEN_AT],
    ['of 1970', -FIFTY_YEARS_MS, -FIFTY_YEARS_MS, GIVEN_AT],
    ['fast, and put right before it sent', 24 * HOUR_MS, 0, BUSINESS_TIME],
  ])('its clock was %s', async (_, offsetMs, offsetWhenSentMs, expected) => {
    const at = new Date(Date.parse(GIVEN_AT) + offsetMs).toISOString();
    const sentAt = clock(offsetWhenSentMs);
    const { kinds, answer } = await conflictsAfter(offline(newPerson(), { administered: { at } }), { sentAt });
    expect(kinds).toEqual(['clock-wrong']);
    const [row] = await service.database.query<{ at: Date; day: string }>(
      'SELECT given_at AS at, day FROM vaccination.dose WHERE id = $1',
      [answer.dose?.entryId],
    );
    expect([Math.abs(Number(row?.at) - Date.parse(expected)) < MINUTES_MS, row?.day]).toEqual([true, TODAY]);
  });

  it('is told again with the dose, and listed once', async () => {
    const one = item(offline(newPerson()), { decided: { doseNumber: 2, reasons: [] } });
    const [first] = await sync([one]);
    const [again] = await sync([one]);
    expect(again?.conflicts).toEqual(first?.conflicts);
    expect((await listed()).filter(({ doseId }) => doseId === first?.dose?.entryId)).toHaveLength(1);
  });
});

describe('a conflict', () => {
  const wrongClock = { sentAt: '2021-08-11T07:00:00.000Z' };
  const decide = (id: string, decision: string, call: { as?: typeof FACILITY_A; key?: string } = {}) =>
    service.post(`/v1/dose-conflicts/${id}/decisions`, {
      as: FACILITY_A,
      body: { decision, note: 'Đã đối chiếu phiếu tiêm' },
      ...call,
    });

  it('is decided once, by the facility or an officer of the area, and answered again', async () => {
    const id = await conflictOf(offline(newPerson()), wrongClock);
    expect(await decide(id, 'stands', { as: FACILITY_B })).toMatchObject({ status: 404 });
    const call = { as: DISTRICT, key: newIdempotencyKey() };
    const first = await decide(id, 'stands', call);
    expect(first).toMatchObject({ status: 201, body: { id, decision: 'stands' } });
    expect((await decide(id, 'stands', call)).body).toEqual(first.body);
    expect(await decide(id, 'stands')).toMatchObject({ status: 409, body: { code: 'dose-conflict-already-decided' } });
    expect((await listed()).map((one) => one.id)).not.toContain(id);
    expect((await listed(DISTRICT, '&state=decided')).map((one) => one.id)).toContain(id);
  });

  it('is corrected or withdrawn only where the dose was', async () => {
    const [answer] = await sync([item(offline(newPerson()))], wrongClock);
    const id = String(answer?.conflicts?.[0]?.id);
    const otherwise = { status: 422, body: { code: 'dose-conflict-decided-otherwise' } };
    expect(await decide(id, 'corrected')).toMatchObject(otherwise);
    expect(await decide(id, 'withdrawn')).toMatchObject(otherwise);
    const withdrawal = { as: FACILITY_A, body: { reason: 'Nhập nhầm người' } };
    await service.post(`/v1/doses/${answer?.dose?.entryId}/withdrawals`, withdrawal);
    expect(await decide(id, 'stands')).toMatchObject(otherwise);
    expect(await decide(id, 'withdrawn')).toMatchObject({ status: 201 });
  });

  it('is shown to nobody else', async () => {
    const id = await conflictOf(offline(newPerson()), wrongClock);
    expect((await listed(FACILITY_B)).map((one) => one.id)).not.toContain(id);
    expect((await listed(DISTRICT)).map((one) => one.id)).toContain(id);
    const asked = await service.get(`/v1/dose-conflicts?facility=${FACILITY_A.facility}`, { as: FACILITY_B });
    expect(asked.status).toBe(404);
  });
});
