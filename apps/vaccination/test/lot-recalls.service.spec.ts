import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { moveStock, newLot, recountDoses, violationsOf } from './lots-in-test.js';
import {
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  SITE_A,
  SITE_B,
  startVaccination,
} from './running-vaccination.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const act = (lot: string, path: string, body: object, as: Actor = PROVINCE, key?: string) =>
  service.post(`/v1/vaccine-lots/${lot}/recalls${path}`, { as, body, ...(key !== undefined && { key }) });
const recall = (lot: string, as: Actor = PROVINCE, key?: string) =>
  act(lot, '', { reason: 'Nhà sản xuất thu hồi' }, as, key);
const give = async (lot: string, as: Actor = FACILITY_A, facilityCode = SITE_A) => {
  const answer = await service.post('/v1/doses', { as, body: doseOf(newPerson(), { lot, facilityCode }) });
  expect(answer.status).toBe(201);
  return answer.body;
};
const eventsOf = (type: string, lot: string) =>
  service.database.query<{ data: object }>(
    `SELECT data FROM messaging.event WHERE type = 'vn.lachan.vaccination.${type}.v1' AND data->>'lot' = $1
     ORDER BY position`,
    [lot],
  );

describe('the recall of a lot', () => {
  it('freezes the stock everywhere, tells every point, and reaches the doses that were given', async () => {
    const lot = await newLot(service);
    await moveStock(service, { kind: 'receipt', lot, vials: 9, at: '2021-08-01T08:00:00+07:00' });
    await moveStock(service, { kind: 'transfer', lot, vials: 4, toFacilityCode: SITE_B });
    const dose = await give(lot);
    expect(dose.violations).toEqual([]);
    const recalled = await recall(lot);
    expect(recalled).toMatchObject({ status: 201, body: { lot, points: 2, doses: 1, undoneAt: null } });
    expect(await moveStock(service, { kind: 'opening', lot, vials: 1 })).toMatchObject({
      status: 422,
      body: { code: 'lot-recalled' },
    });
    await recountDoses(service);
    expect(await violationsOf(service, dose.id)).toEqual(['lot-recalled']);
    expect((await give(lot)).violations).toEqual(['lot-recalled']);
    expect(await eventsOf('lot-recalled', lot)).toMatchObject([{ data: { points: 2, doses: 1 } }]);
    expect(await eventsOf('recall-notice-queued', lot)).toMatchObject([
      { data: { facilityCode: SITE_A, vials: 5, doses: 1 } },
      { data: { facilityCode: SITE_B, vials: 4, doses: 0 } },
    ]);
  });

  it('is one act, whoever asks at the same moment, and the province’s alone', async () => {
    const lot = await newLot(service);
    expect(await recall(lot, FACILITY_A)).toMatchObject({ status: 403 });
    const key = `the-recall-of-lot-${lot}`;
    const equal = await Promise.all([1, 2, 3].map(() => recall(lot, PROVINCE, key)));
    expect(new Set(equal.map(({ status, body }) => `${status} ${String(body.id)}`)).size).toBe(1);
    expect(await recall(lot)).toMatchObject({ status: 409, body: { code: 'lot-recalled-before' } });
    expect(await recall('NOBODY9')).toMatchObject({ status: 404, body: { code: 'lot-not-found' } });
    expect(await eventsOf('lot-recalled', lot)).toHaveLength(1);
  });

  it('is confirmed by each point for itself', async () => {
    const lot = await newLot(service);
    await moveStock(service, { kind: 'receipt', lot, vials: 3 });
    const id = String((await recall(lot)).body.id);
    expect(await act(lot, `/${id}/confirmations`, { vials: 0 }, FACILITY_B)).toMatchObject({
      status: 404,
      body: { code: 'point-not-told' },
    });
    const key = `the-confirmation-of-${lot}`;
    const one = await act(lot, `/${id}/confirmations`, { vials: 2 }, FACILITY_A, key);
    expect(one).toMatchObject({ status: 201, body: { facilityCode: SITE_A, vials: 3, vialsFound: 2 } });
    const again = await act(lot, `/${id}/confirmations`, { vials: 2 }, FACILITY_A, key);
    expect([again.status, again.body]).toEqual([201, one.body]);
    expect(await act(lot, `/${id}/confirmations`, { vials: 3 }, FACILITY_A)).toMatchObject({ status: 409 });
    const seen = await Promise.all(
      [DISTRICT, FACILITY_B].map((as) => service.get(`/v1/vaccine-lots/${lot}/recalls`, { as })),
    );
    expect(seen.map(({ body }) => body.items)).toMatchObject([[{ told: [{ vialsFound: 2 }] }], [{ told: [] }]]);
  });

  it('lists those who had it to those who may see them, on the record, and whether they were told', async () => {
    const lot = await newLot(service);
    const dose = await give(lot);
    const ofB = await give(lot, FACILITY_B, SITE_B);
    const id = String((await recall(lot)).body.id);
    const people = async (as: Actor) => {
      const answer = await service.get(`/v1/vaccine-lots/${lot}/recalls/${id}/people`, { as });
      return answer.body.items as readonly Record<string, unknown>[];
    };
    expect(await people(FACILITY_A)).toMatchObject([{ doseId: dose.id, fullName: expect.any(String), followUp: null }]);
    expect((await people(PROVINCE)).map(({ doseId }) => doseId)).toEqual([dose.id, ofB.id]);
    const [audited] = await service.database.query<{ reads: number }>(
      `SELECT count(*)::int AS reads FROM audit.entry WHERE action = 'dose.read' AND detail->>'recall' = $1`,
      [id],
    );
    expect(audited?.reads).toBe(3);
    const follow = (doseId: unknown, as: Actor) => act(lot, `/${id}/follow-ups`, { doseId, outcome: 'told' }, as);
    expect(await follow(dose.id, FACILITY_B)).toMatchObject({ status: 404, body: { code: 'dose-not-of-lot' } });
    expect(await follow(dose.id, FACILITY_A)).toMatchObject({ status: 201, body: { outcome: 'told' } });
    expect(await people(FACILITY_A)).toMatchObject([{ followUp: 'told' }]);
  });

  it('is undone by a second act that stays, and may be made again', async () => {
    const lot = await newLot(service);
    await moveStock(service, { kind: 'receipt', lot, vials: 9, at: '2021-08-01T08:00:00+07:00' });
    const dose = await give(lot);
    const id = String((await recall(lot)).body.id);
    const undo = () => act(lot, `/${id}/undo`, { reason: 'Nhầm số lô' });
    expect(await act(lot, `/${id}/undo`, { reason: 'Nhầm số lô' }, FACILITY_A)).toMatchObject({ status: 403 });
    expect(await undo()).toMatchObject({ status: 201, body: { id, undoReason: 'Nhầm số lô' } });
    expect(await undo()).toMatchObject({ status: 409, body: { code: 'recall-undone' } });
    await recountDoses(service);
    expect(await violationsOf(service, dose.id)).toEqual([]);
    expect(await recall(lot)).toMatchObject({ status: 201 });
    const list = await service.get(`/v1/vaccine-lots/${lot}/recalls`, { as: PROVINCE });
    expect(list.body.items).toMatchObject([{ undoneAt: null }, { id, undoReason: 'Nhầm số lô' }]);
    expect(await eventsOf('recall-withdrawn', lot)).toHaveLength(1);
  });
});
