import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { lotBody, register } from './runs-of-nobody.js';
import { bodyOf, formed } from './pools-of-nobody.js';
import { CDC_TECHNICIAN, COLLECTOR, startTesting, TECHNICIAN } from './running-testing.js';
import { received } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const move = (code: string, kind: string, quantity: number) =>
  service.post(`/v1/reagent-lots/${code}/movements`, { as: TECHNICIAN, body: { kind, quantity } });
const result = (barcode: string, more: object) =>
  service.post(`/v1/specimens/${barcode}/results`, {
    as: TECHNICIAN,
    body: { method: 'rt-pcr', value: 'negative', testedAt: '2021-08-11T06:50:00+07:00', ...more },
  });

describe('a lot', () => {
  it('is registered once of twenty equal requests, and once by its code', async () => {
    const [body, key] = [lotBody(), newIdempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(service, body, TECHNICIAN, key)));
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 201, body: { stock: 10, laboratoryCode: 'BV-DK-HG' } });
    expect(await register(service, body)).toMatchObject({ status: 409, body: { code: 'lot-registered-before' } });
    expect(await register(service, body, CDC_TECHNICIAN)).toMatchObject({ status: 201 });
    expect(await register(service, lotBody(), COLLECTOR)).toMatchObject({ status: 403 });
  });

  it('has a stock that tests, deliveries and counts change', async () => {
    const body = lotBody({ quantity: 2 });
    await register(service, body);
    const { barcode } = await received(service);
    bodyOf(await result(barcode, { lotCode: body.code }));
    expect(bodyOf(await move(body.code, 'received', 5))).toMatchObject({ change: 5, stock: 6 });
    expect(bodyOf(await move(body.code, 'counted', 4))).toMatchObject({ change: -2, stock: 4 });
    expect(await move(body.code, 'discarded', 5)).toMatchObject({ status: 422, body: { code: 'lot-stock-too-small' } });
    const lot = await service.get(`/v1/reagent-lots/${body.code}`, { as: TECHNICIAN });
    expect(lot.body).toMatchObject({
      stock: 4,
      movements: [{ kind: 'counted' }, { kind: 'received' }, { kind: 'used', change: -1 }],
    });
    expect((await service.get(`/v1/reagent-lots/${body.code}`, { as: CDC_TECHNICIAN })).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['expired', { expiresOn: '2021-08-10' }, 'lot-expired'],
    ['empty', { quantity: 1 }, 'lot-empty'],
    ['of another method', { method: 'rapid-antigen' }, 'lot-of-another-method'],
  ])('that is %s is not used', async (_, change, code) => {
    const body = lotBody(change);
    await register(service, body);
    if (code === 'lot-empty') await move(body.code, 'discarded', 1);
    const { barcode } = await received(service);
    expect(await result(barcode, { lotCode: body.code })).toMatchObject({
      status: 422,
      body: { code, errors: [{ path: 'lotCode' }] },
    });
    expect(await result(barcode, { lotCode: 'NOBODYS' })).toMatchObject({ body: { code: 'lot-unknown' } });
  });

  it('that is recalled lists what was made with it, writes that down, and is not used again', async () => {
    const body = lotBody();
    await register(service, body);
    const made = await received(service);
    bodyOf(await result(made.barcode, { lotCode: body.code }));
    const pool = await formed(service);
    const tube = { method: 'rt-pcr', value: 'negative', testedAt: '2021-08-11T06:50:00+07:00', lotCode: body.code };
    bodyOf(await service.post(`/v1/pools/${pool.code}/results`, { as: TECHNICIAN, body: tube }));
    const recall = { as: TECHNICIAN, body: { reason: 'Nhà sản xuất thu hồi' } };
    expect(bodyOf(await service.post(`/v1/reagent-lots/${body.code}/recalls`, recall))).toMatchObject({ results: 2 });
    expect(await service.post(`/v1/reagent-lots/${body.code}/recalls`, recall)).toMatchObject({ status: 409 });
    const listed = await service.get<{ items: object[] }>(`/v1/reagent-lots/${body.code}/results`, { as: TECHNICIAN });
    expect(listed.body.items).toHaveLength(2);
    expect(listed.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ barcode: made.barcode, version: 1 }),
        expect.objectContaining({ poolCode: pool.code }),
      ]),
    );
    const [read] = await service.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit.entry WHERE action = 'result.read' AND object_id = $1`,
      [made.id],
    );
    expect(read?.n).toBe(1);
    const { barcode } = await received(service);
    expect(await result(barcode, { lotCode: body.code })).toMatchObject({ body: { code: 'lot-recalled' } });
  });
});
