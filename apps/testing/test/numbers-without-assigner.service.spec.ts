import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, xlsxOf, type ServiceInTest } from '#libs/testing';
import { BARCODE_RANDOM_BYTES, generateBarcode } from '#libs/vocabulary';
import type { CollectSpecimenBody } from '../src/specimens/specimen.dto.js';
import { decided, HEADER, refusedOf, RESULTS, rowOf, SPECIMENS, XLSX } from './deciding-rows.js';
import { fieldPool, formed } from './pools-of-nobody.js';
import { COLLECTOR, LABORATORY, SITE, startTesting, TECHNICIAN } from './running-testing.js';
import { collect, received, specimen } from './specimens-of-nobody.js';
import { bundle, observationOf, PATH, post, wholeRecord, type Answered } from './told-in-fhir.js';

/** Ten characters of somebody else that pass the check of our labels. */
const likeOurs = (): string => generateBarcode(randomBytes(BARCODE_RANDOM_BYTES));

describe('a number without an assigner', () => {
  let service: ServiceInTest;
  beforeAll(async () => {
    service = await startTesting();
  });
  afterAll(() => service.stop());

  const issuedTo = async (facilityCode: string): Promise<string> => {
    const as = facilityCode === SITE ? COLLECTOR : TECHNICIAN;
    const body = { facilityCode, count: 1 };
    const block = await service.post<{ barcodes: [string] }>('/v1/barcode-blocks', { as, body });
    return block.body.barcodes[0];
  };
  const assignersOf = async (barcode: string): Promise<string[]> => {
    const sql = 'SELECT assigner FROM testing.specimen WHERE barcode = $1';
    const rows = await service.database.query<{ assigner: string }>(sql, [barcode]);
    return rows.map(({ assigner }) => assigner);
  };
  const sendFhir = (barcode: string, system?: string) => {
    const [named, unnamed] = ['"system":"urn:lachan:assigner:BV-DK-HG"', `"value":"${barcode}"`];
    const text = JSON.stringify(wholeRecord(barcode)).replace(
      `${named},${unnamed}`,
      system === undefined ? unnamed : `"system":"${system}",${unnamed}`,
    );
    const headers = { 'content-type': 'application/fhir+json' };
    return service.post<Answered>(PATH, { as: TECHNICIAN, body: JSON.parse(text), key: null, headers });
  };

  it('is that of the facility which collects where no label with it was ever issued', async () => {
    const value = likeOurs();
    expect(await collect(service, specimen({ barcode: { value } }))).toMatchObject({
      ...{ status: 201, body: { barcode: value, assigner: SITE } },
    });
    expect(await collect(service, specimen({ barcode: { value: 'LIS-0815' } }))).toMatchObject({
      ...{ status: 201, body: { barcode: 'LIS-0815', assigner: SITE } },
    });
    expect(await collect(service, specimen({ barcode: { value } }))).toMatchObject({
      ...{ status: 409, body: { code: 'barcode-taken' } },
    });
  });

  it('is ours where we issued the label, with the rules of labels', async () => {
    const label = await issuedTo(SITE);
    const typed = `${label.slice(0, 5)}-${label.slice(5).toLowerCase()}`;
    const answer = await collect(service, specimen({ barcode: { value: typed } }));
    expect(answer).toMatchObject({ status: 201, body: { barcode: label } });
    expect(answer.body).not.toHaveProperty('assigner');
    const other = await issuedTo(LABORATORY);
    expect(await collect(service, specimen({ barcode: { value: other } }))).toMatchObject({
      ...{ status: 422, body: { code: 'barcode-of-another-facility' } },
    });
  });

  it('stays refused where the caller says that it is ours', async () => {
    expect(await collect(service, specimen({ barcode: likeOurs() }))).toMatchObject({
      ...{ status: 422, body: { code: 'barcode-not-issued' } },
    });
    expect((await sendFhir(likeOurs(), 'urn:lachan:barcode')).body.issue?.[0]?.details?.coding?.[0]?.code).toBe(
      'barcode-not-issued',
    );
  });

  it('is taken in batches as alone', async () => {
    const [foreign, label, claimed] = [likeOurs(), await issuedTo(SITE), likeOurs()];
    const barcodes: CollectSpecimenBody['barcode'][] = [{ value: foreign }, { value: label }, claimed];
    const items = barcodes.map((barcode) => ({
      ...{ idempotencyKey: newIdempotencyKey(), specimen: specimen({ barcode }) },
    }));
    const path = '/v1/specimens/batches';
    const answer = await service.post<{ items: { status: number }[] }>(path, { as: COLLECTOR, body: { items } });
    expect(answer.body.items.map(({ status }) => status)).toEqual([201, 201, 422]);
    expect([await assignersOf(foreign), await assignersOf(label)]).toEqual([[SITE], ['']]);
  });

  it.each([
    ['a text file', 'text/csv'],
    ['a workbook', XLSX],
  ])('in %s is the sender’s where we never issued it, single or pooled, and changes nothing again', async (_, type) => {
    const [foreign, label, pooled] = [likeOurs(), await issuedTo(LABORATORY), likeOurs()];
    const names = 'Nguyễn Thử Ba, Nguyễn Thử Bốn';
    const rows = [rowOf(foreign), rowOf(label), rowOf(pooled, { names, births: '' })];
    const lines = (last: string[]): string[] => [HEADER, ...rows, ...last];
    const file = (last: string[] = []): string | Buffer =>
      type === XLSX ? Buffer.from(xlsxOf(lines(last).map(cellsOf))) : lines(last).join('\n');
    const done = await decided(service, RESULTS, file(), type);
    expect(await refusedOf(service, RESULTS, done.id)).not.toContain(foreign);
    expect(done).toMatchObject({ created: 3, refused: 0 });
    expect([await assignersOf(foreign), await assignersOf(label)]).toEqual([[LABORATORY], ['']]);
    expect(await service.count(`testing.pool WHERE code = '${LABORATORY}:${pooled}'`)).toBe(1);
    const again = await decided(service, RESULTS, file([rowOf(likeOurs())]), type);
    expect(again).toMatchObject({ created: 1, unchanged: 3, refused: 0 });
  });

  it('in a file of specimens is the sender’s too, and known when it comes again', async () => {
    const foreign = likeOurs();
    const told = ['ma_xn,ho_va_ten,nam_sinh,thoi_gian_lay_mau', `${foreign},Nguyễn Thử Hai,1984,10/08/2021 07:30`];
    expect(await decided(service, SPECIMENS, told.join('\n'))).toMatchObject({ created: 1 });
    const again = [...told, `${likeOurs()},Nguyễn Thử Hai,1984,10/08/2021 07:30`];
    expect(await decided(service, SPECIMENS, again.join('\n'))).toMatchObject({ created: 1, unchanged: 1 });
    expect(await assignersOf(foreign)).toEqual([LABORATORY]);
  });

  it('in a file names a pool that was formed under it', async () => {
    const pool = await formed(service, fieldPool(2, { code: likeOurs(), facilityCode: LABORATORY }), TECHNICIAN);
    const names = 'Nguyễn Thử Ba, Nguyễn Thử Bốn';
    const at = { taken: '11/08/2021 06:00', returned: '11/08/2021 06:50' };
    const row = rowOf(pool.code, { names, births: '', ...at });
    expect(await decided(service, RESULTS, [HEADER, row].join('\n'))).toMatchObject({ created: 1 });
    expect(await service.count(`testing.pool WHERE code LIKE '%${pool.code}'`)).toBe(1);
  });

  it('in a FHIR transaction is the sender’s where we never issued it, and the same specimen again', async () => {
    const [foreign, label] = [likeOurs(), await issuedTo(LABORATORY)];
    for (const status of ['201 Created', '200 OK'])
      for (const barcode of [foreign, label])
        expect((await sendFhir(barcode)).body.entry?.map(({ response }) => response?.status)).toContain(status);
    expect([await assignersOf(foreign), await assignersOf(label)]).toEqual([[LABORATORY], ['']]);
  });

  it('finds its specimen in messages, whoever assigned it', async () => {
    const [inHl7, inFhir] = [likeOurs(), likeOurs()];
    for (const value of [inHl7, inFhir]) await received(service, { barcode: { value } });
    const segments = [
      `MSH|^~\\&|LIS|BV-DK-HG|LACHAN|HG|20210811070000+0700||ORU^R01^ORU_R01|${newIdempotencyKey()}|P|2.5.1||||||UNICODE UTF-8`,
      `OBR|1|${inHl7}||94500-6^SARS-CoV-2 RNA^LN|||20210811060000+0700`,
      'OBX|1|CWE|94500-6^SARS-CoV-2 RNA^LN||260415000^Not detected^SCT||||||F|||20210811065500+0700',
      `SPM|1|${inHl7}||258500001^Nasopharyngeal swab^SCT`,
    ];
    const headers = { 'content-type': 'application/hl7-v2' };
    const hl7 = { as: TECHNICIAN, body: segments.join('\r'), key: null, headers };
    expect((await service.post<string>('/hl7/v2', hl7)).body).toContain('MSA|AA|');
    const fhir = { ...hl7, body: bundle(post(observationOf({ barcode: inFhir }))) };
    await service.post(PATH, { ...fhir, headers: { 'content-type': 'application/fhir+json' } });
    for (const barcode of [inHl7, inFhir])
      expect((await service.get(`/v1/specimens/${barcode}`, { as: TECHNICIAN })).body).toMatchObject({
        ...{ assigner: SITE, results: [{ value: 'negative', state: 'released' }] },
      });
  });
});

/** Cells of a line in which quotation marks stand around what has commas. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
