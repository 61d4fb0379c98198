import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { moveStock, newLot, recountDoses, violationsOf } from './lots-in-test.js';
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

const HISTORIES = 8;
const HISTORIES_MS = 120_000;

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const move = (body: object, as: Actor = FACILITY_A) => moveStock(service, body, as);
const leftOf = async (lot: string, as: Actor = FACILITY_A) => {
  const answer = await service.get(`/v1/vaccine-stock?lot=${lot}`, { as });
  return answer.body.items as readonly Record<string, unknown>[];
};
const quarantine = (lot: string, as: Actor = FACILITY_A) =>
  service.post('/v1/stock-quarantines', { as, body: { lot, highestC: 11.5, reason: 'Tủ lạnh mất điện' } });

describe('the stock of a lot at a point', () => {
  it('is what came, less what went, in vials and millilitres', async () => {
    const lot = await newLot(service);
    await move({ kind: 'receipt', lot, vials: 20 });
    const opened = await move({ kind: 'opening', lot, vials: 2, at: '2021-08-11T13:00:00+07:00' });
    expect(opened).toMatchObject({ status: 201, body: { useUntil: '2021-08-11T12:00:00.000Z', warnings: [] } });
    await move({ kind: 'overfill', lot, doses: 1 });
    await move({ kind: 'use', lot, doses: 18 });
    await move({ kind: 'wastage', lot, doses: 3, reason: 'Hết giờ' });
    expect(await leftOf(lot)).toMatchObject([
      { vials: 18, openMicrolitres: 0, millilitres: 90, status: 'usable', openUseUntil: null },
    ]);
    const list = await service.get(`/v1/stock-movements?lot=${lot}&limit=2`, { as: FACILITY_A });
    expect(list.body.items).toMatchObject([
      { kind: 'wastage', reason: 'Hết giờ' },
      { kind: 'use', doses: 18 },
    ]);
    expect(list.body.nextCursor).toEqual(expect.any(String));
  });

  it.each([
    ['more than there is', { kind: 'opening', vials: 3 }, 422, 'stock-too-small'],
    ['without a reason', { kind: 'destruction', vials: 1 }, 422, 'reason-missing'],
    ['of a day to come', { kind: 'opening', vials: 1, at: '2021-08-12T08:00:00+07:00' }, 422, 'moved-in-the-future'],
    ['to nowhere', { kind: 'transfer', vials: 1 }, 422, 'destination-missing'],
    ['to where it is', { kind: 'transfer', vials: 1, toFacilityCode: SITE_A }, 422, 'destination-is-source'],
    ['of another facility', { kind: 'opening', vials: 1, facilityCode: SITE_B }, 404, 'facility-not-found'],
    ['of a lot that nobody knows', { kind: 'opening', vials: 1, lot: 'NOBODY' }, 404, 'lot-not-found'],
    ['of a transfer that is none', { kind: 'arrival', vials: 1 }, 422, 'transfer-missing'],
    ['of an unknown kind', { kind: 'stealing', vials: 1 }, 400, 'invalid-request'],
  ])('does not move by %s', async (_, change, status, code) => {
    const lot = await newLot(service);
    await move({ kind: 'receipt', lot, vials: 2 });
    expect(await move({ lot, ...change })).toMatchObject({ status, body: { code } });
    expect(await leftOf(lot)).toMatchObject([{ vials: 2 }]);
  });

  it('is moved once by equal requests, and never below nothing by different ones at the same moment', async () => {
    const lot = await newLot(service);
    const body = { kind: 'receipt', lot, vials: 5 };
    const key = `receipt-of-the-lot-${lot}`;
    const equal = await Promise.all(
      Array.from({ length: 4 }, () => service.post('/v1/stock-movements', { as: FACILITY_A, body, key })),
    );
    expect(new Set(equal.map((one) => `${one.status} ${String(one.body.id)}`)).size).toBe(1);
    const other = await service.post('/v1/stock-movements', { as: FACILITY_A, body: { ...body, vials: 6 }, key });
    expect(other).toMatchObject({ status: 409 });
    const opened = await Promise.all(Array.from({ length: 8 }, () => move({ kind: 'opening', lot, vials: 1 })));
    expect(opened.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 422, 422, 422]);
    expect(await leftOf(lot)).toMatchObject([{ vials: 0, openMicrolitres: 25_000 }]);
  });

  it(
    'is the sum of its movements after any history, and never negative',
    async () => {
      const act = fc.record({
        kind: fc.constantFrom('receipt', 'opening', 'use', 'wastage', 'return', 'count', 'overfill'),
        vials: fc.nat(4),
        doses: fc.nat(12),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 15 }), async (acts) => {
          const lot = await newLot(service);
          await move({ kind: 'receipt', lot, vials: 3 });
          await Promise.all(
            acts.map(({ kind, vials, doses }) =>
              move({ kind, lot, reason: 'Kiểm kê', doses, ...(kind !== 'use' && { vials }) }),
            ),
          );
          const [sum] = await service.database.query(
            `SELECT sum(vials_change)::int AS vials, sum(open_change)::int AS "openMicrolitres",
               min(least(vials_after, open_after))::int AS lowest
             FROM vaccination.stock_movement m JOIN vaccination.vaccine_lot l ON l.id = m.lot_id WHERE l.lot = $1`,
            [lot],
          );
          const [{ vials, openMicrolitres } = {}] = await leftOf(lot);
          expect({ vials, openMicrolitres, lowest: true }).toEqual({
            ...(sum as object),
            lowest: Number((sum as { lowest: number }).lowest) >= 0,
          });
        }),
        { numRuns: HISTORIES, seed: 11 },
      );
    },
    HISTORIES_MS,
  );

  it('warns of what is used past its deadline, and tells it all the same', async () => {
    const lot = await newLot(service);
    await move({ kind: 'receipt', lot, vials: 2 });
    await move({ kind: 'opening', lot, vials: 1, at: '2021-08-11T07:00:00+07:00' });
    const late = await move({ kind: 'use', lot, doses: 1, at: '2021-08-11T14:00:00+07:00' });
    expect(late).toMatchObject({ status: 201, body: { warnings: ['past-deadline'] } });
  });

  it('has a deadline once frozen vials are thawed, which goes along with them', async () => {
    const lot = await newLot(service, { vaccine: 'moderna' });
    await move({ kind: 'receipt', lot, vials: 4 });
    const thawed = await move({ kind: 'thaw', lot, vials: 3, at: '2021-08-11T08:00:00+07:00' });
    expect(thawed.body).toMatchObject({ useUntil: '2021-09-10T01:00:00.000Z', left: { vials: 4, thawedVials: 3 } });
    expect(await move({ kind: 'thaw', lot, vials: 2 })).toMatchObject({ body: { code: 'thawed-before' } });
    const sent = await move({ kind: 'transfer', lot, vials: 2, toFacilityCode: SITE_B });
    await move({ kind: 'arrival', lot, vials: 2, transferId: sent.body.transferId }, FACILITY_B);
    expect(await leftOf(lot, FACILITY_B)).toMatchObject([
      { vials: 2, thawedVials: 2, thawedUseUntil: '2021-09-10T01:00:00.000Z' },
    ]);
  });
});

describe('a transfer', () => {
  it('is in neither stock until it has arrived, once, with its difference named', async () => {
    const lot = await newLot(service);
    await move({ kind: 'receipt', lot, vials: 10 });
    const { transferId } = (await move({ kind: 'transfer', lot, vials: 4, toFacilityCode: SITE_B })).body;
    expect(await leftOf(lot)).toMatchObject([{ facilityCode: SITE_A, vials: 6 }]);
    const open = await service.get('/v1/stock-transfers?open=true', { as: FACILITY_B });
    expect(open.body.items).toMatchObject([{ id: transferId, vials: 4, receivedAt: null }]);
    const arrival = { kind: 'arrival', lot, vials: 3, transferId };
    expect(await move(arrival)).toMatchObject({ status: 404, body: { code: 'transfer-not-found' } });
    expect(await move(arrival, FACILITY_B)).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
    const both = await Promise.all([1, 2].map(() => move({ ...arrival, reason: 'Vỡ một lọ' }, FACILITY_B)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const all = await service.get('/v1/stock-transfers', { as: FACILITY_A });
    expect(all.body.items).toContainEqual(
      expect.objectContaining({ id: transferId, receivedVials: 3, differenceReason: 'Vỡ một lọ' }),
    );
    expect(await leftOf(lot, FACILITY_B)).toMatchObject([{ facilityCode: SITE_B, vials: 3, inTransit: 0 }]);
  });
});

describe('a lot in quarantine', () => {
  it('is not used at the point until it is released; doses of that time say so', async () => {
    const lot = await newLot(service);
    await move({ kind: 'receipt', lot, vials: 3, at: '2021-08-10T08:00:00+07:00' });
    const begun = await quarantine(lot);
    expect(begun).toMatchObject({ status: 201, body: { facilityCode: SITE_A, highestC: 11.5, endedAt: null } });
    expect(await quarantine(lot)).toMatchObject({ status: 409, body: { code: 'quarantined-before' } });
    expect(await move({ kind: 'opening', lot, vials: 1 })).toMatchObject({ body: { code: 'lot-quarantined' } });
    expect(await leftOf(lot)).toMatchObject([{ status: 'quarantined' }]);
    const dose = await service.post('/v1/doses', { as: FACILITY_A, body: doseOf(newPerson(), { lot }) });
    expect(dose).toMatchObject({ status: 201, body: { violations: ['lot-quarantined'] } });
    const release = (as: Actor) =>
      service.post(`/v1/stock-quarantines/${String(begun.body.id)}/releases`, {
        ...{ as, body: { reason: 'Nhà sản xuất xác nhận' }, key: 'release-of-the-quarantine' },
      });
    expect(await release(FACILITY_B)).toMatchObject({ status: 404 });
    const [one, again] = [await release(FACILITY_A), await release(FACILITY_A)];
    expect([one.status, one.body.endedAs, again.body]).toEqual([201, 'released', one.body]);
    expect(await move({ kind: 'opening', lot, vials: 1 })).toMatchObject({ status: 201 });
    await recountDoses(service);
    expect(await violationsOf(service, dose.body.id)).toEqual([]);
  });

  it('ends when all of it is destroyed, with the reason', async () => {
    const lot = await newLot(service);
    expect(await quarantine(lot)).toMatchObject({ status: 422, body: { code: 'not-in-stock' } });
    await move({ kind: 'receipt', lot, vials: 3 });
    const { id } = (await quarantine(lot)).body;
    await move({ kind: 'destruction', lot, vials: 3, reason: 'Quá nhiệt độ' });
    const list = await service.get('/v1/stock-quarantines', { as: DISTRICT });
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ id, endedAs: 'destroyed', endReason: 'Quá nhiệt độ' }),
    );
  });

  it('is nobody else’s to see', async () => {
    const lot = await newLot(service);
    await move({ kind: 'receipt', lot, vials: 3 });
    expect(await leftOf(lot, FACILITY_B)).toEqual([]);
    expect(await leftOf(lot, DISTRICT)).toHaveLength(1);
  });
});
