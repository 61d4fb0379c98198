import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, readPdf, type ServiceInTest } from '#libs/testing';
import { parseBarcode } from '#libs/vocabulary';
import { COLLECTOR, OTHER_COLLECTOR, PROVINCE, startTesting } from './running-testing.js';
import { collect, specimen } from './specimens-of-nobody.js';

interface Block {
  readonly id: string;
  readonly barcodes: string[];
}

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const issue = (count: number, as = COLLECTOR, facilityCode = 'TTYT-930', key = newIdempotencyKey()) =>
  service.post<Block>('/v1/barcode-blocks', { as, key, body: { facilityCode, count } });

describe('a block of barcodes', () => {
  it('is issued once a key, each with a check character', async () => {
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => issue(45, COLLECTOR, 'TTYT-930', key)));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { barcodes } = answers[0]?.body ?? { barcodes: [] };
    expect(new Set(barcodes).size).toBe(45);
    expect(barcodes.every((barcode) => parseBarcode(barcode).ok)).toBe(true);
  });

  it('is printed as sheets that a scanner reads, and for a label printer', async () => {
    const { body } = await issue(45, PROVINCE);
    const pdf = await service.get<Uint8Array>(`/v1/barcode-blocks/${body.id}/labels?format=pdf`, { as: COLLECTOR });
    const pages = await readPdf(pdf.body);
    expect(pages.map(({ codes }) => codes.length)).toEqual([40, 5]);
    expect(pages.flatMap(({ codes }) => codes.map(({ text }) => text))).toEqual(body.barcodes);
    expect(pages[1]?.text).toContain('TTYT-930');
    const zpl = await service.get<string>(`/v1/barcode-blocks/${body.id}/labels?format=zpl`, { as: COLLECTOR });
    expect(zpl.body.match(/\^XA/g)).toHaveLength(45);
    expect(zpl.body).toContain(`^FDQA,${body.barcodes[44] ?? ''}^FS`);
  });

  it('is nobody else’s', async () => {
    const { body } = await issue(1);
    expect(await issue(1, OTHER_COLLECTOR)).toMatchObject({ status: 404, body: { code: 'facility-not-found' } });
    const labels = `/v1/barcode-blocks/${body.id}/labels`;
    expect(await service.get(labels, { as: OTHER_COLLECTOR })).toMatchObject({ status: 404 });
    const given = { ...specimen(), barcode: body.barcodes[0] ?? '', facilityCode: 'TTYT-931' };
    expect(await collect(service, given, OTHER_COLLECTOR)).toMatchObject({
      status: 422,
      body: { code: 'barcode-of-another-facility' },
    });
  });

  it('gives each label to one tube, as it is typed too', async () => {
    const { body } = await issue(1);
    const typed = (body.barcodes[0] ?? '').toLowerCase().replace(/(....)/g, '$1-');
    expect(await collect(service, specimen({ barcode: typed }))).toMatchObject({
      status: 201,
      body: { barcode: body.barcodes[0] },
    });
    expect(await collect(service, specimen({ barcode: typed }))).toMatchObject({
      status: 409,
      body: { code: 'barcode-taken' },
    });
    expect(await service.get(`/v1/specimens/${typed}`, { as: COLLECTOR })).toMatchObject({ status: 200 });
  });

  it('voids a label that is printed anew', async () => {
    const { body } = await issue(2);
    const old = body.barcodes[0] ?? '';
    const reprint = { as: COLLECTOR, body: { barcodes: [old] } };
    const answer = await service.post<{ labels: { old: string; anew: string }[] }>(
      `/v1/barcode-blocks/${body.id}/reprints`,
      reprint,
    );
    const anew = answer.body.labels[0]?.anew ?? '';
    expect(answer).toMatchObject({ status: 201, body: { labels: [{ old }] } });
    expect(await collect(service, specimen({ barcode: old }))).toMatchObject({
      status: 422,
      body: { code: 'barcode-void' },
    });
    expect(await collect(service, specimen({ barcode: anew }))).toMatchObject({ status: 201 });
    for (const [barcodes, code] of [
      [[old], 'barcode-void'],
      [[anew], 'barcode-taken'],
      [['0000000000'], 'label-not-of-block'],
    ])
      expect(
        await service.post(`/v1/barcode-blocks/${body.id}/reprints`, { as: COLLECTOR, body: { barcodes } }),
      ).toMatchObject({ status: 422, body: { errors: [{ path: 'barcodes[0]', code }] } });
  });
});
