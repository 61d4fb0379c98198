import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { COLLECTOR, OTHER_COLLECTOR, PROVINCE, SITE, startTesting } from './running-testing.js';
import { collected, person, specimen } from './specimens-of-nobody.js';

interface Item {
  readonly status: number;
  readonly code?: string;
  readonly conflictId?: string;
}

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const sync = async (items: object[]): Promise<Item[]> =>
  (await service.post<{ items: Item[] }>('/v1/specimens/batches', { as: COLLECTOR, body: { items } })).body.items;
const item = (change: Parameters<typeof specimen>[0] = {}) => ({
  ...{ idempotencyKey: newIdempotencyKey(), specimen: specimen(change) },
});
const conflicts = async (as = COLLECTOR): Promise<{ id: string; kind: string; specimen: object }[]> =>
  (await service.get<{ items: { id: string; kind: string; specimen: object }[] }>('/v1/specimens/conflicts', { as }))
    .body.items;

describe('a point without network', () => {
  it('takes its labels along, and brings back what it has collected, each item once', async () => {
    const block = await service.post<{ barcodes: string[] }>('/v1/barcode-blocks', {
      ...{ as: COLLECTOR, body: { facilityCode: 'TTYT-930', count: 3 } },
    });
    const path = '/v1/specimens/day-pack?facilityCode=TTYT-930';
    const pack = await service.get<{ blocks: { barcodes: string[] }[] }>(path, { as: COLLECTOR });
    expect(pack.body.blocks[0]?.barcodes).toEqual(block.body.barcodes);
    expect(await service.get(path, { as: OTHER_COLLECTOR })).toMatchObject({ status: 404 });
    const items = block.body.barcodes.map((barcode) => item({ barcode }));
    const before = await service.count('testing.specimen');
    expect((await sync([...items, { odd: true }])).map(({ status }) => status)).toEqual([201, 201, 201, 400]);
    expect((await sync(items)).map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await service.count('testing.specimen')).toBe(before + 3);
  });

  it('knows to whom its tubes go, and which of its kits may still be used', async () => {
    const lot = (code: string, change: object = {}) => ({
      ...{ code, kind: 'kit', method: 'rapid-antigen', manufacturer: 'Nhà sản xuất', product: 'Bộ kit thử' },
      ...{ expiresOn: '2021-12-31', quantity: 25, laboratoryCode: SITE, ...change },
    });
    for (const body of [lot('GOOD-1'), lot('OLD-1', { expiresOn: '2021-08-10' }), lot('RECALLED-1')])
      expect(await service.post('/v1/reagent-lots', { as: PROVINCE, body })).toMatchObject({ status: 201 });
    const body = { reason: 'Nhà sản xuất thu hồi' };
    expect(
      await service.post(`/v1/reagent-lots/RECALLED-1/recalls?laboratory=${SITE}`, { as: PROVINCE, body }),
    ).toMatchObject({ status: 201 });
    const path = `/v1/specimens/day-pack?facilityCode=${SITE}`;
    const pack = await service.get<{ laboratories: { code: string }[]; lots: object[] }>(path, { as: COLLECTOR });
    expect(pack.body.laboratories).toMatchObject([
      { code: 'BV-DK-HG', methods: ['rt-pcr', 'rapid-antigen'], openingHours: 'Mo-Su 06:00-22:00' },
      { code: 'CDC-HG', methods: ['rt-pcr'] },
    ]);
    const product = 'Bộ kit thử';
    expect(pack.body.lots).toEqual([
      { code: 'GOOD-1', method: 'rapid-antigen', product, expiresOn: '2021-12-31', stock: 25 },
    ]);
  });

  it('loses nothing that does not fit, and keeps it once until somebody has looked at it', async () => {
    const used = specimen();
    const somebody = person();
    await collected(service, used);
    await collected(service, { person: somebody });
    const items = [
      item({ barcode: used.barcode }),
      item({ barcode: '0000000000' }),
      item({ person: { ...somebody, fullName: 'Lê Thử Khác' } }),
    ];
    const answers = await sync(items);
    expect(answers.map(({ status, code }) => [status, code])).toEqual([
      [409, 'barcode-taken'],
      [422, 'barcode-not-issued'],
      [201, undefined],
    ]);
    expect((await sync(items)).map(({ conflictId }) => conflictId)).toEqual(
      answers.map(({ conflictId }) => conflictId),
    );
    const listed = await conflicts();
    expect(listed.map(({ kind }) => kind).sort()).toEqual(['barcode-used', 'label-not-issued', 'person-disagrees']);
    expect(listed.find(({ kind }) => kind === 'barcode-used')?.specimen).toEqual(items[0]?.specimen);
    expect(await conflicts(OTHER_COLLECTOR)).toEqual([]);
    const closure = { as: COLLECTOR, body: { note: 'đã dán nhãn mới' } };
    const closing = `/v1/specimens/conflicts/${answers[0]?.conflictId ?? ''}/closures`;
    expect(await service.post(closing, { ...closure, as: OTHER_COLLECTOR })).toMatchObject({ status: 404 });
    expect(await service.post(closing, closure)).toMatchObject({ status: 201 });
    expect(await service.post(closing, closure)).toMatchObject({ status: 409 });
    expect(await conflicts()).toHaveLength(2);
  });
});
