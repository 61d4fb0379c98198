import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { auditsOf } from './adverse-events-in-test.js';
import {
  DISTRICT,
  FACILITY_A,
  FACILITY_B,
  PROVINCE,
  SITE_A,
  SITE_B,
  startVaccination,
  TODAY,
} from './running-vaccination.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const onDuty = (change: object = {}) => ({
  ...{ day: TODAY, shift: 'morning', staffId: 'IT-01', fullName: 'Trần Văn Máy', phone: '0300 000 901' },
  ...change,
});
const roster = (body: object, as = FACILITY_A, key?: string) =>
  service.post('/v1/support-duties', { as, body, ...(key && { key }) });
const duties = async (query: string, as = FACILITY_A) =>
  ((await service.get(`/v1/support-duties?${query}`, { as })).body.items ?? []) as Record<string, unknown>[];
const open = async (kind: string, as = FACILITY_A, at = service) => {
  const answer = await at.post('/v1/support-incidents', {
    as,
    body: { kind, note: 'Máy in kẹt giấy, gọi anh Trần Văn Máy' },
  });
  expect(answer).toMatchObject({ status: 201, body: { act: 'opened', state: 'open', version: 1 } });
  return String(answer.body.id);
};
const act = (id: string, what: string, body: object, as = FACILITY_A, at = service) =>
  at.post(`/v1/support-incidents/${id}/${what}`, { as, body });

describe('the roster', () => {
  it('says who is on duty at a point, with the phone, to those who work there and to the officers of the area', async () => {
    const rostered = await roster(onDuty());
    expect(rostered).toMatchObject({ status: 201, body: { facilityCode: SITE_A, day: TODAY, staffId: 'IT-01' } });
    const id = String(rostered.body.id);
    const shown = { id, fullName: 'Trần Văn Máy', phone: '+84300000901', shift: 'morning', withdrawnAt: null };
    expect(await duties(`from=${TODAY}&to=${TODAY}`)).toMatchObject([shown]);
    expect(await duties(`from=${TODAY}&to=${TODAY}&facility=${SITE_A}`, DISTRICT)).toMatchObject([shown]);
    expect(await duties(`from=${TODAY}&to=${TODAY}`, FACILITY_B)).toEqual([]);
    expect(await auditsOf(service, 'support-duty.read', id)).toBe(2);
    const [stored] = await service.database.query<{ hits: number }>(
      `SELECT count(*)::int AS hits FROM vaccination.support_duty d WHERE d::text LIKE '%Máy%' OR d::text LIKE '%300000901%'
         OR position(convert_to('Máy', 'UTF8') IN d.sealed) > 0 OR position(convert_to('300000901', 'UTF8') IN d.sealed) > 0`,
    );
    expect(stored?.hits).toBe(0);
  });

  it('has nobody at two points at once, and shows whom it took off duty', async () => {
    const key = 'the-duty-of-it-02-in-the-afternoon';
    const one = onDuty({ staffId: 'IT-02', shift: 'afternoon' });
    const [first, again] = await Promise.all([roster(one, FACILITY_A, key), roster(one, FACILITY_A, key)]);
    expect([first?.status, again?.status, again?.body.id]).toEqual([201, 201, first?.body.id]);
    expect(await roster(one, FACILITY_B)).toMatchObject({
      ...{ status: 409, body: { code: 'on-duty-already', errors: [{ path: 'staffId' }] } },
    });
    const withdraw = (as = FACILITY_A) =>
      service.post(`/v1/support-duties/${String(first?.body.id)}/withdrawals`, { as, body: {} });
    expect(await withdraw(FACILITY_B)).toMatchObject({ status: 404, body: { code: 'duty-not-found' } });
    expect(await withdraw()).toMatchObject({ status: 201 });
    expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'duty-withdrawn' } });
    expect(await roster(one, FACILITY_B)).toMatchObject({ status: 201 });
    expect((await duties(`from=${TODAY}&to=${TODAY}`)).at(-1)).toMatchObject({
      staffId: 'IT-02',
      withdrawnAt: expect.any(String),
    });
  });

  it.each([
    [{ staffId: 'Trần Văn Máy' }, FACILITY_A, 400, 'staffId'],
    [{ shift: 'noon' }, FACILITY_A, 400, 'shift'],
    [{ facilityCode: SITE_B }, FACILITY_A, 404, 'facilityCode'],
    [{}, PROVINCE, 422, 'facilityCode'],
  ])('refuses what it cannot keep, and names the field: %j', async (change, as, status, path) => {
    const refused = await roster(onDuty({ staffId: 'IT-09', ...change }), as);
    expect([refused.status, refused.body.errors]).toEqual([status, [expect.objectContaining({ path })]]);
  });
});

describe('an incident', () => {
  it('is opened, taken, solved and visibly reopened, each with its time and by whom', async () => {
    const id = await open('printer');
    expect(await act(id, 'taken', { staffId: 'IT-01' })).toMatchObject({ status: 201, body: { state: 'taken' } });
    expect(await act(id, 'taken', {})).toMatchObject({ status: 409, body: { code: 'incident-taken-before' } });
    expect(await act(id, 'solved', { note: 'Thay trục' })).toMatchObject({ status: 201, body: { state: 'solved' } });
    expect(await act(id, 'solved', { note: 'Thay trục' })).toMatchObject({ status: 409 });
    expect(await act(id, 'reopened', { note: 'Lại kẹt' }, DISTRICT)).toMatchObject({
      status: 201,
      body: { state: 'open' },
    });
    const shown = (await service.get(`/v1/support-incidents/${id}`, { as: DISTRICT })).body;
    expect(shown).toMatchObject({
      ...{ state: 'open', reopenings: 1, solvedAt: null, takenBy: null, takenAt: expect.any(String) },
      acts: [
        { act: 'opened', actor: 'client facility-a', note: 'Máy in kẹt giấy, gọi anh Trần Văn Máy' },
        { act: 'taken', staffId: 'IT-01' },
        { act: 'solved', note: 'Thay trục' },
        { act: 'reopened', actor: 'client district-health-930', note: 'Lại kẹt' },
      ],
    });
    expect(await auditsOf(service, 'support-incident.read', id)).toBe(1);
    expect(await service.get(`/v1/support-incidents/${id}`, { as: FACILITY_B })).toMatchObject({ status: 404 });
    expect(await act(id, 'taken', {}, FACILITY_B)).toMatchObject({ status: 404, body: { code: 'incident-not-found' } });
    expect(await act(id, 'solved', {})).toMatchObject({ status: 400, body: { errors: [{ path: 'note' }] } });
  });

  it('is one, and taken once, whoever asks at the same moment', async () => {
    const key = 'the-incident-that-was-told-twice';
    const body = { kind: 'account', note: 'Không đăng nhập được' };
    const opened = await Promise.all(
      [1, 2, 3].map(() => service.post('/v1/support-incidents', { as: FACILITY_A, body, key })),
    );
    expect(new Set(opened.map(({ status, body: told }) => `${status} ${String(told.id)}`)).size).toBe(1);
    const id = String(opened[0]?.body.id);
    const taken = await Promise.all(['IT-01', 'IT-02'].map((staffId) => act(id, 'taken', { staffId })));
    expect(taken.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is found by kind, state and point', async () => {
    const [network, data] = [await open('network', FACILITY_B), await open('data', FACILITY_B)];
    await act(data, 'solved', { note: 'Đã sửa' }, FACILITY_B);
    const found = async (query: string, as = FACILITY_B) => {
      const { body } = await service.get(`/v1/support-incidents?${query}`, { as });
      return (body.items as { id: string }[]).map(({ id }) => id);
    };
    expect(await found('kind=network')).toEqual([network]);
    expect(await found('state=solved')).toEqual([data]);
    expect(await found(`facility=${SITE_B}&from=${TODAY}&to=${TODAY}`, PROVINCE)).toEqual([data, network]);
    expect(await service.get(`/v1/support-incidents?facility=${SITE_B}`, { as: FACILITY_A })).toMatchObject({
      status: 404,
    });
    const first = await service.get('/v1/support-incidents?limit=1', { as: FACILITY_B });
    const next = await service.get(`/v1/support-incidents?limit=1&cursor=${String(first.body.nextCursor)}`, {
      as: FACILITY_B,
    });
    expect(next.body).toMatchObject({ items: [{ id: network }], nextCursor: null });
  });
});

describe('what fails most', () => {
  /** The clock of each process all but stands still, however slow the machine is. */
  const at = (time: string) => service.another({ LACHAN_BUSINESS_TIME: `2021-09-0${time}.000Z,0.0001` });

  it('is told by kind and point, with how long it took', async () => {
    const [seven, half, eight] = [await at('1T00:00:00'), await at('1T00:30:00'), await at('1T01:00:00')];
    const [one, two] = [await open('printer', FACILITY_A, seven), await open('printer', FACILITY_A, seven)];
    await open('printer', FACILITY_B, seven);
    await open('network', FACILITY_A, seven);
    await act(one, 'taken', {}, FACILITY_A, half);
    await act(one, 'solved', { note: 'Xong' }, FACILITY_A, half);
    await act(two, 'taken', {}, FACILITY_A, eight);
    await act(two, 'solved', { note: 'Xong' }, FACILITY_A, eight);
    await act(two, 'reopened', { note: 'Chưa xong' }, FACILITY_A, eight);
    const path = '/v1/support-incidents/summary?from=2021-09-01&to=2021-09-01';
    const { body } = await service.get<{ kinds: object[]; points: object[] }>(path, { as: PROVINCE });
    const never = { medianMinutesToTaken: null, medianMinutesToSolved: null };
    expect(body.kinds).toEqual([
      { kind: 'printer', opened: 3, solved: 1, reopened: 1, medianMinutesToTaken: 45, medianMinutesToSolved: 30 },
      { kind: 'network', opened: 1, solved: 0, reopened: 0, ...never },
    ]);
    expect(body.points).toMatchObject([
      { facilityCode: SITE_A, kind: 'printer', opened: 2, reopened: 1 },
      { facilityCode: SITE_A, kind: 'network', opened: 1 },
      { facilityCode: SITE_B, kind: 'printer', opened: 1, ...never },
    ]);
    const own = await service.get<{ points: object[] }>(path, { as: FACILITY_B });
    expect(own.body.points).toHaveLength(1);
    expect(await service.get(path.replace('to=2021-09-01', 'to=2021-08-01'), { as: PROVINCE })).toMatchObject({
      ...{ status: 400, body: { code: 'period-ends-before-it-begins' } },
    });
    await Promise.all([seven, half, eight].map((process) => process.stop()));
  });
});
