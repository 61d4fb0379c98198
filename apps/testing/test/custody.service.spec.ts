import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { MarkOverdueJob } from '../src/specimens/mark-overdue.job.js';
import {
  ANALYST,
  CDC_TECHNICIAN,
  COLLECTOR,
  LABORATORY,
  OFFICER,
  OFFICER_931,
  OTHER_COLLECTOR,
  PROVINCE,
  startTesting,
  TECHNICIAN,
} from './running-testing.js';
import { decideTube, enterTube, fieldPool, formed } from './pools-of-nobody.js';
import { collected, person, received } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const DISPATCHED = '2021-08-11T06:10:00+07:00';
const dispatch = (barcodes: unknown[], change: object = {}, as = COLLECTOR, key = newIdempotencyKey()) =>
  service.post('/v1/consignments', {
    ...{ as, key },
    body: { laboratoryCode: LABORATORY, dispatchedAt: DISPATCHED, barcodes, ...change },
  });
const receive = (barcode: string, change: object = {}, as = TECHNICIAN, key = newIdempotencyKey()) =>
  service.post(`/v1/specimens/${barcode}/receipts`, {
    ...{ as, key },
    body: { condition: 'good', receivedAt: '2021-08-11T06:30:00+07:00', ...change },
  });
const show = (barcode: string, as = COLLECTOR) => service.get(`/v1/specimens/${barcode}`, { as });
const typesOf = async (id: string): Promise<string[]> => {
  const rows = await service.database.query<{ type: string }>(
    'SELECT type FROM messaging.event WHERE aggregate_id = $1 ORDER BY position',
    [id],
  );
  return rows.map(({ type }) => type.replace('vn.lachan.testing.', '').replace('.v1', ''));
};

describe('the chain of custody', () => {
  it('tells of each step by whom, where and when', async () => {
    const { barcode, id } = await collected(service);
    expect(await dispatch([barcode])).toMatchObject({ status: 201, body: { specimens: 1 } });
    expect(await receive(barcode)).toMatchObject({ status: 201, body: { status: 'received', condition: 'good' } });
    expect((await show(barcode, TECHNICIAN)).body).toMatchObject({
      status: 'received',
      laboratoryCode: LABORATORY,
      person: { sex: 'female' },
      custody: [
        { step: 'collected', by: COLLECTOR.id, facilityCode: 'TTYT-930' },
        { step: 'dispatched', by: COLLECTOR.id, at: '2021-08-10T23:10:00.000Z' },
        { step: 'received', by: TECHNICIAN.id, facilityCode: LABORATORY, detail: { condition: 'good' } },
      ],
    });
    expect(await typesOf(id)).toEqual(['specimen-collected', 'specimen-received']);
  });

  it('begins at the laboratory where nothing was dispatched, at the same instant too', async () => {
    const { barcode } = await collected(service, { collectedAt: '2021-08-11T06:30:00+07:00' });
    expect(await receive(barcode)).toMatchObject({ status: 201, body: { facilityCode: LABORATORY } });
  });

  it('counts a receipt on the day on which it came, though it is written down the next morning', async () => {
    const { barcode, id } = await collected(service, { collectedAt: '2021-08-10T10:00:00+07:00' });
    expect(await receive(barcode, { receivedAt: '2021-08-10T13:00:00+07:00' })).toMatchObject({ status: 201 });
    const [receipt] = await service.database.query<{ data: object }>(
      `SELECT data FROM messaging.event WHERE aggregate_id = $1 AND type LIKE '%specimen-received%'`,
      [id],
    );
    expect(receipt?.data).toMatchObject({ day: '2021-08-10' });
  });

  it('refuses by condition, asks for a new one, and is satisfied by it', async () => {
    const somebody = person();
    const { barcode, id } = await collected(service, { person: somebody });
    expect(await receive(barcode, { condition: 'leaking' })).toMatchObject({
      body: { status: 'refused', askedAnew: true },
    });
    expect(await typesOf(id)).toEqual(['specimen-collected', 'specimen-refused']);
    expect((await show(barcode)).body).toMatchObject({ refusal: 'leaking', askedAnewAt: '2021-08-10T23:30:00.000Z' });
    await collected(service, { person: somebody, replaces: barcode });
    expect((await show(barcode)).body).toMatchObject({ status: 'refused', askedAnewAt: null });
  });

  it('refuses steps out of order and before their time', async () => {
    const { barcode } = await received(service);
    expect(await receive(barcode)).toMatchObject({ status: 422, body: { code: 'step-out-of-order' } });
    expect(await dispatch([barcode])).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'barcodes[0]', code: 'step-out-of-order' }] },
    });
    const other = await collected(service);
    const early = { receivedAt: '2021-08-11T05:59:59+07:00' };
    expect(await receive(other.barcode, early)).toMatchObject({ status: 422, body: { code: 'step-before-the-last' } });
    const late = { receivedAt: '2021-08-11T07:06:00+07:00' };
    expect(await receive(other.barcode, late)).toMatchObject({ status: 422, body: { code: 'step-in-the-future' } });
  });

  it('takes one receipt of twenty equal requests, and answers all alike', async () => {
    const { barcode, id } = await collected(service);
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => receive(barcode, {}, TECHNICIAN, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await typesOf(id)).toEqual(['specimen-collected', 'specimen-received']);
  });

  it('sends all of a consignment or none', async () => {
    const [one, other] = [await collected(service), await collected(service)];
    expect(await dispatch([one.barcode, 'NOTHING', other.barcode])).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'barcodes[1]', code: 'specimen-not-found' }] },
    });
    expect((await show(one.barcode)).body).toMatchObject({ status: 'collected' });
    const key = newIdempotencyKey();
    const sent = await dispatch([one.barcode, other.barcode], {}, COLLECTOR, key);
    expect(await dispatch([one.barcode, other.barcode], {}, COLLECTOR, key)).toMatchObject({ body: sent.body });
  });
});

describe('a specimen is seen', () => {
  const statuses = async (barcode: string): Promise<number[]> => {
    const readers = [COLLECTOR, OTHER_COLLECTOR, TECHNICIAN, CDC_TECHNICIAN, OFFICER, OFFICER_931, PROVINCE, ANALYST];
    return Promise.all(readers.map(async (as) => (await show(barcode, as)).status));
  };

  it('by who collected it, by the laboratory that it was sent to and by the officers of the area alone', async () => {
    const { barcode } = await collected(service);
    expect(await statuses(barcode)).toEqual([200, 404, 404, 404, 200, 404, 200, 403]);
    await dispatch([barcode]);
    expect(await statuses(barcode)).toEqual([200, 404, 200, 404, 200, 404, 200, 403]);
    expect(await receive(barcode, {}, CDC_TECHNICIAN)).toMatchObject({
      status: 404,
      body: { code: 'specimen-not-found' },
    });
  });

  it('in lists as alone', async () => {
    const { barcode } = await collected(service, { person: person({ residence: { communeCode: '31340' } }) });
    const listed = async (as: typeof COLLECTOR): Promise<boolean> => {
      const page = await service.get<{ items: { barcode: string }[] }>('/v1/specimens?limit=500', { as });
      return page.body.items.some((one) => one.barcode === barcode);
    };
    const readers = [COLLECTOR, OTHER_COLLECTOR, TECHNICIAN, OFFICER, OFFICER_931, PROVINCE];
    expect(await Promise.all(readers.map(listed))).toEqual([true, false, false, true, true, true]);
  });

  it('with a row for every reading', async () => {
    const { barcode, id } = await collected(service);
    await show(barcode);
    await show(barcode, OFFICER_931);
    const rows = await service.database.query(
      `SELECT actor_id FROM audit.entry WHERE object_id = $1 AND action = 'specimen.read'`,
      [id],
    );
    expect(rows).toEqual([{ actor_id: COLLECTOR.id }]);
  });

  it('only once its assigner is known where two have the same barcode', async () => {
    const value = 'SAME-1';
    await collected(service, { barcode: { assigner: 'LIS-A', value } });
    await collected(service, { barcode: { assigner: 'LIS-B', value } });
    expect(await show(value)).toMatchObject({
      status: 409,
      body: { code: 'barcode-ambiguous', detail: 'assigner: "LIS-A", "LIS-B"' },
    });
    expect(await show(`${value}?assigner=LIS-B`)).toMatchObject({ status: 200, body: { assigner: 'LIS-B' } });
  });
});

describe('what is late', () => {
  it('is told once, listed by laboratory and stage, and over with the next step', async () => {
    const lost = await collected(service, { priority: 'urgent' });
    await dispatch([lost.barcode]);
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-11T03:00:00.000Z' });
    const job = later.running.app.get(MarkOverdueJob, { strict: false });
    await job.run();
    await job.run();
    expect(await typesOf(lost.id)).toEqual(['specimen-collected', 'specimen-overdue-changed']);
    const page = await later.get<{ counts: object[]; items: { barcode: string }[] }>(
      '/v1/specimens/overdue?stage=receipt',
      {
        as: COLLECTOR,
      },
    );
    expect(page.body.counts).toContainEqual(expect.objectContaining({ laboratoryCode: LABORATORY, stage: 'receipt' }));
    expect(page.body.items.map(({ barcode }) => barcode)).toContain(lost.barcode);
    const body = { reason: 'not-arrived', lostAt: '2021-08-11T09:30:00+07:00' };
    expect(await later.post(`/v1/specimens/${lost.barcode}/losses`, { as: COLLECTOR, body })).toMatchObject({
      status: 201,
      body: { status: 'lost', askedAnew: true },
    });
    expect((await typesOf(lost.id)).at(-1)).toBe('specimen-overdue-changed');
    const after = await later.get<{ items: { barcode: string }[] }>('/v1/specimens/overdue', { as: COLLECTOR });
    expect(after.body.items.map(({ barcode }) => barcode)).not.toContain(lost.barcode);
    await later.stop();
  });

  interface Overdue {
    readonly stage: string;
    readonly overdue: boolean;
    readonly laboratoryCode: string | null;
  }
  const toldOf = async (id: string): Promise<Overdue[]> => {
    const rows = await service.database.query<{ data: Overdue }>(
      `SELECT data FROM messaging.event WHERE aggregate_id = $1 AND type LIKE '%overdue%' ORDER BY position`,
      [id],
    );
    return rows.map(({ data: { stage, overdue, laboratoryCode } }) => ({ stage, overdue, laboratoryCode }));
  };

  it('is over where it was told of: the next step brings another laboratory', async () => {
    const waiting = await collected(service, { priority: 'urgent' });
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-11T03:00:00.000Z' });
    await later.running.app.get(MarkOverdueJob, { strict: false }).run();
    const body = { laboratoryCode: LABORATORY, dispatchedAt: '2021-08-11T09:59:00+07:00', barcodes: [waiting.barcode] };
    expect(await later.post('/v1/consignments', { as: COLLECTOR, body })).toMatchObject({ status: 201 });
    expect(await toldOf(waiting.id)).toEqual([
      { stage: 'dispatch', overdue: true, laboratoryCode: null },
      { stage: 'dispatch', overdue: false, laboratoryCode: null },
    ]);
    await later.stop();
  });

  it('is over on no day before the one on which it was told: a step may have waited for that', async () => {
    const waiting = await collected(service, { priority: 'urgent' });
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-12T03:00:00.000Z' });
    await later.running.app.get(MarkOverdueJob, { strict: false }).run();
    expect(await dispatch([waiting.barcode])).toMatchObject({ status: 201 });
    const told = await service.database.query(
      `SELECT data->>'overdue' AS overdue, data->>'day' AS day FROM messaging.event
       WHERE aggregate_id = $1 AND type LIKE '%overdue%' ORDER BY position`,
      [waiting.id],
    );
    expect(told).toEqual(['true', 'false'].map((overdue) => ({ overdue, day: '2021-08-12' })));
    await later.stop();
  });

  it('moves to the laboratory that takes the tube of a pool, and is over there', async () => {
    const pool = await formed(service, fieldPool(2));
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-12T03:00:00.000Z' });
    const job = later.running.app.get(MarkOverdueJob, { strict: false });
    await job.run();
    const testedAt = '2021-08-12T09:59:00+07:00';
    expect(await enterTube(later, pool.code, 'negative', { testedAt })).toMatchObject({ status: 201 });
    await job.run();
    expect(await decideTube(later, pool.code, 1)).toMatchObject({ status: 201 });
    expect(await toldOf(pool.members[0]?.specimenId ?? '')).toEqual([
      { stage: 'test', overdue: true, laboratoryCode: null },
      { stage: 'test', overdue: false, laboratoryCode: null },
      { stage: 'test', overdue: true, laboratoryCode: LABORATORY },
      { stage: 'test', overdue: false, laboratoryCode: LABORATORY },
    ]);
    await later.stop();
  });
});
