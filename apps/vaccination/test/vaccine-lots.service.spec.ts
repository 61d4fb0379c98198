import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { moveStock, newLot, recountDoses, violationsOf } from './lots-in-test.js';
import {
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  SITE_B,
  startVaccination,
} from './running-vaccination.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const LOT = {
  ...{ vaccine: 'pfizer', lot: 'fg 3527', maker: 'Pfizer', dosesPerVial: 6, vialMl: 0.45, expiresOn: '2021-11-30' },
};
const record = async (change: object) => {
  const answer = await service.post('/v1/doses', { as: FACILITY_A, body: doseOf(newPerson(), change) });
  expect(answer.status).toBe(201);
  return answer.body;
};
const moveExpiry = (lot: string, expiresOn: string, as = PROVINCE, key?: string) =>
  service.post(`/v1/vaccine-lots/${lot}/expiries`, {
    ...{ as, body: { expiresOn, reason: 'Nhà sản xuất gia hạn' } },
    ...(key !== undefined && { key }),
  });

describe('a lot of a vaccine', () => {
  it('is registered once for the whole province, with the deadlines of its vaccine', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => service.post('/v1/vaccine-lots', { as: PROVINCE, body: LOT, key: 'the-first-lot-of-pfizer' })),
    );
    expect(one).toMatchObject({
      status: 201,
      body: { lot: 'FG3527', vialMl: 0.45, deadlines: { afterThawHours: 744, afterOpeningHours: 6 }, recalledAt: null },
    });
    expect([other?.status, other?.body.id]).toEqual([201, one?.body.id]);
    expect(await service.post('/v1/vaccine-lots', { as: FACILITY_A, body: LOT })).toMatchObject({
      status: 409,
      body: { code: 'lot-registered-before' },
    });
    const list = await service.get('/v1/vaccine-lots?vaccine=pfizer', { as: FACILITY_B });
    expect(list.body.items).toMatchObject([{ lot: 'FG3527', expiresOn: '2021-11-30' }]);
    expect(await service.get('/v1/vaccine-lots/NONE', { as: FACILITY_B })).toMatchObject({ status: 404 });
  });

  it.each([
    ['without doses', { dosesPerVial: 0 }],
    ['of no known vaccine', { vaccine: 'water' }],
    ['with a number that is none', { lot: 'Ä?' }],
    ['that expires on no day', { expiresOn: '2021-02-30' }],
  ])('is refused %s', async (_, change) => {
    const answer = await service.post('/v1/vaccine-lots', { as: PROVINCE, body: { ...LOT, lot: 'X1', ...change } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: Object.keys(change)[0] }] } });
  });

  it('is named by its vaccine where two have the number', async () => {
    await newLot(service, { lot: 'SAME1' });
    await newLot(service, { lot: 'SAME1', vaccine: 'moderna' });
    const answer = await service.get('/v1/vaccine-lots/SAME1', { as: FACILITY_A });
    expect(answer).toMatchObject({ status: 409, body: { code: 'lot-ambiguous' } });
    const named = await service.get('/v1/vaccine-lots/same1?vaccine=moderna', { as: FACILITY_A });
    expect(named).toMatchObject({ status: 200, body: { vaccine: 'moderna' } });
  });

  it('expires another day, with its history, and its doses are judged by it', async () => {
    const lot = await newLot(service, { expiresOn: '2021-08-10' });
    const dose = await record({ lot });
    const onTheLastDay = await record({ lot, administered: { on: '2021-08-10' } });
    expect([dose.violations, onTheLastDay.violations]).toEqual([['lot-expired'], []]);
    expect(await moveExpiry(lot, '2021-09-30', FACILITY_A)).toMatchObject({ status: 403 });
    const moved = await moveExpiry(lot, '2021-09-30', PROVINCE, `expiry-of-${lot}-moved`);
    expect(moved).toMatchObject({ status: 201, body: { expiredOn: '2021-08-10', expiresOn: '2021-09-30' } });
    const again = await moveExpiry(lot, '2021-09-30', PROVINCE, `expiry-of-${lot}-moved`);
    expect([again.status, again.body.id]).toEqual([201, moved.body.id]);
    expect(await moveExpiry(lot, '2021-09-30')).toMatchObject({ status: 422, body: { code: 'expiry-unchanged' } });
    await recountDoses(service);
    expect(await violationsOf(service, dose.id)).toEqual([]);
    await moveExpiry(lot, '2021-08-09');
    await recountDoses(service);
    expect(await violationsOf(service, onTheLastDay.id)).toEqual(['lot-expired']);
    const shown = await service.get(`/v1/vaccine-lots/${lot}`, { as: FACILITY_A });
    expect(shown.body.expiries).toMatchObject([{ expiresOn: '2021-09-30' }, { expiresOn: '2021-08-09' }]);
  });
});

describe('a dose', () => {
  it('is held to the stock of its point from the day on which the point keeps one', async () => {
    const lot = await newLot(service);
    const before = await record({ lot, administered: { on: '2021-08-01' } });
    const unknown = await record({ lot: 'NOBODY1', administered: { on: '2021-08-05' } });
    expect([before.violations, unknown.violations]).toEqual([[], []]);
    const other = await newLot(service);
    await moveStock(service, { kind: 'receipt', lot: other, vials: 4, at: '2021-08-05T08:00:00+07:00' });
    await recountDoses(service);
    expect(await violationsOf(service, before.id)).toEqual([]);
    expect(await violationsOf(service, unknown.id)).toEqual(['lot-unknown']);
    const elsewhere = await record({ lot, administered: { on: '2021-08-06' } });
    expect(elsewhere.violations).toEqual(['lot-not-here']);
    await moveStock(service, { kind: 'receipt', lot, vials: 4, at: '2021-08-06T08:00:00+07:00' });
    await recountDoses(service);
    expect(await violationsOf(service, elsewhere.id)).toEqual([]);
    const abroad = await record({ lot: 'ABROAD1', origin: 'outside-province', administered: { on: '2021-08-06' } });
    expect(abroad.violations).toEqual([]);
  });

  it('of another facility is not held to the stock of this one', async () => {
    const lot = await newLot(service);
    const body = doseOf(newPerson(), { lot, facilityCode: SITE_B });
    expect(await service.post('/v1/doses', { as: FACILITY_B, body })).toMatchObject({ body: { violations: [] } });
  });

  it('that is recorded at the moment in which the expiry moves is judged by the one or reached by the other', async () => {
    const lot = await newLot(service);
    await moveStock(service, { kind: 'receipt', lot, vials: 9, at: '2021-08-01T08:00:00+07:00' });
    const [, ...doses] = await Promise.all([
      moveExpiry(lot, '2021-08-10'),
      ...Array.from({ length: 12 }, () => record({ lot })),
    ]);
    await recountDoses(service);
    for (const { id } of doses) expect(await violationsOf(service, id)).toEqual(['lot-expired']);
  });
});
