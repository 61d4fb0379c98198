import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { moveStock, newLot } from './lots-in-test.js';
import { doseOf, FACILITY_A, FACILITY_B, newPerson, SITE_A, startVaccination, TODAY } from './running-vaccination.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const close = (lot: string, change: object = {}, key?: string) =>
  service.post('/v1/stock-balances', {
    ...{ as: FACILITY_A, body: { lot, day: TODAY, ...change } },
    ...(key !== undefined && { key }),
  });
const read = (lot: string, as = FACILITY_A) =>
  service.get(`/v1/stock-balances?lot=${lot}&day=${TODAY}&facilityCode=${SITE_A}`, { as });
const give = (lot: string) => service.post('/v1/doses', { as: FACILITY_A, body: doseOf(newPerson(), { lot }) });

/** Three doses of one vial of five, and one that was wasted. */
async function lotOfTheDay(): Promise<string> {
  const lot = await newLot(service, { dosesPerVial: 5, vialMl: 2.5 });
  await moveStock(service, { kind: 'receipt', lot, vials: 4, at: '2021-08-11T06:00:00+07:00' });
  await moveStock(service, { kind: 'count', lot, vials: 4, at: '2021-08-11T07:00:00+07:00' });
  await moveStock(service, { kind: 'opening', lot, vials: 1, at: '2021-08-11T08:00:00+07:00' });
  await moveStock(service, { kind: 'wastage', lot, doses: 1, reason: 'Rơi vỡ bơm tiêm' });
  for (let dose = 0; dose < 3; dose += 1) expect((await give(lot)).status).toBe(201);
  return lot;
}

describe('the balance of a day', () => {
  it('closes once everything that was opened was given or wasted', async () => {
    const lot = await lotOfTheDay();
    const open = await read(lot);
    expect(open.body).toMatchObject({
      countedVials: 4,
      opened: 5,
      given: 3,
      wasted: 1,
      unexplained: 1,
      closedAt: null,
    });
    expect(await close(lot)).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
    await give(lot);
    const key = `the-balance-of-lot-${lot}`;
    const both = await Promise.all([close(lot, {}, key), close(lot, {}, key)]);
    for (const one of both)
      expect(one).toMatchObject({ status: 201, body: { given: 4, unexplained: 0, closedAt: expect.any(String) } });
    expect(await service.count('vaccination.stock_balance')).toBe(1);
  });

  it('closes with something unexplained only with a reason, and is open again once a dose is entered late', async () => {
    const lot = await lotOfTheDay();
    const closed = await close(lot, { reason: 'Hao hụt trong bơm tiêm' });
    expect(closed).toMatchObject({ status: 201, body: { unexplained: 1, reason: 'Hao hụt trong bơm tiêm' } });
    expect((await read(lot)).body).toMatchObject({ closedAt: expect.any(String) });
    await give(lot);
    expect((await read(lot)).body).toMatchObject({ unexplained: 0, closedAt: null });
    await close(lot);
    const told = await service.database.query(
      `SELECT data ->> 'use' AS use, coalesce(data -> 'hundredths', data -> 'after') AS hundredths, data -> 'before' AS before
       FROM messaging.event WHERE topic = 'vaccination.stock.v1' AND data ->> 'lot' = $1 ORDER BY position`,
      [lot],
    );
    expect(told).toEqual([
      { use: 'opened', hundredths: 500, before: null },
      { use: 'wasted', hundredths: 100, before: null },
      { use: null, hundredths: 100, before: null },
      { use: null, hundredths: 0, before: 100 },
    ]);
  });

  it('does not close without a counted opening stock, nor of a day to come', async () => {
    const lot = await newLot(service);
    await moveStock(service, { kind: 'receipt', lot, vials: 1 });
    expect(await close(lot)).toMatchObject({ status: 422, body: { code: 'opening-stock-not-counted' } });
    expect(await close(lot, { day: '2021-08-12' })).toMatchObject({
      status: 422,
      body: { code: 'moved-in-the-future' },
    });
  });

  it('is another facility’s neither to see nor to close', async () => {
    const lot = await lotOfTheDay();
    expect(await read(lot, FACILITY_B)).toMatchObject({ status: 404, body: { code: 'facility-not-found' } });
  });
});
