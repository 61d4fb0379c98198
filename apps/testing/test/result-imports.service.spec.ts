import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { decided, HEADER, refusedOf, RESULTS, rowOf, send, SPECIMENS, tubeCode, XLSX } from './deciding-rows.js';
import { OTHER_COLLECTOR, startTesting, TECHNICIAN } from './running-testing.js';

describe('files of results', () => {
  let service: ServiceInTest;
  beforeAll(async () => {
    service = await startTesting();
  });
  afterAll(() => service.stop());

  const deciding = (lines: readonly string[]) => decided(service, RESULTS, lines.join('\n'));
  const specimen = async (barcode: string) =>
    (await service.get<Record<string, unknown>>(`/v1/specimens/${barcode}`, { as: TECHNICIAN })).body;
  const strataOf = async (barcode: string) => {
    const sql =
      'SELECT strata, collected_at AS "collectedAt", tested_at AS "testedAt" FROM testing.specimen WHERE barcode = $1';
    return (await service.database.query<{ strata: object; collectedAt: Date; testedAt: Date }>(sql, [barcode]))[0];
  };

  it('become specimens with released results, by the words and dates of the export', async () => {
    const [one, two] = [tubeCode(), tubeCode()];
    const lines = [HEADER, rowOf(one), rowOf(two, { value: 'DƯƠNG TÍNH', ct: '21.5', taken: '2021-08-09 08:00' })];
    expect(await decided(service, RESULTS, `\uFEFF${lines.join('\n')}`)).toMatchObject({
      ...{ rows: 2, created: 2, refused: 0, state: 'finished' },
    });
    expect(await specimen(one)).toMatchObject({
      status: 'released',
      results: [{ value: 'negative', method: 'rt-pcr' }],
    });
    expect((await strataOf(one))?.strata).toMatchObject({
      ...{ day: '2021-08-10', reason: 'community-surveillance', priority: 'urgent', placeKind: 'blockade-area' },
      residence: { kind: 'commune', communeCode: '31318' },
    });
  });

  it('change nothing when their rows come again, in one file or another, and are refused where they contradict', async () => {
    const [barcode, other] = [tubeCode(), tubeCode()];
    await deciding([HEADER, rowOf(barcode)]);
    const again = [HEADER, rowOf(barcode), rowOf(other), rowOf(other), rowOf(other, { value: 'DƯƠNG' })];
    const done = await deciding(again);
    expect(done).toMatchObject({ created: 1, unchanged: 2, refused: 1 });
    expect(await refusedOf(service, RESULTS, done.id)).toContain('ket_qua: The specimen has another result already');
  });

  it('of a thousand rows with two faults in a hundred take in the good, and name each fault', async () => {
    const rows = Array.from({ length: 1_000 }, (_, n) => {
      const barcode = `B-${n}`;
      const names = `Nguyễn Thử ${[...String(n)].map((digit) => 'ABCDEGHIKL'[Number(digit)]).join('')}`;
      if (n % 100 === 7) return rowOf(barcode, { names, value: 'XANH', births: '84' });
      return rowOf(barcode, { names, ...(n % 100 === 9 && { returned: '09/08/2021' }) });
    });
    const done = await deciding([HEADER, ...rows]);
    expect(done).toMatchObject({ rows: 1_000, created: 980, refused: 20, unchanged: 0 });
    const lines = (await refusedOf(service, RESULTS, done.id)).trim().split('\r\n');
    expect(lines).toHaveLength(21);
    expect(lines[1]).toMatch(/^9,B-7,.*nam_sinh: [^;]+; ket_qua: The word is not one of those/);
    expect(lines[2]).toMatch(/^11,B-9,.*thoi_gian_tra_ket_qua: /);
    expect(await service.count("testing.specimen WHERE barcode IN ('B-7', 'B-9')")).toBe(0);
    expect(await refusedOf(service, RESULTS, done.id, OTHER_COLLECTOR)).toBe('404');
    const replayed = await send(service, RESULTS, [HEADER, ...rows].join('\n'));
    expect(replayed.headers.get('idempotency-replayed')).toBe('true');
  });

  it('read months first where the file proves it', async () => {
    const [one, two] = [tubeCode(), tubeCode()];
    const dates = { taken: '08/09/2021 07:30', returned: '08/10/2021 20:00' };
    await deciding([HEADER, rowOf(one, dates), rowOf(two, { taken: '07/31/2021', returned: '08/01/2021' })]);
    expect((await strataOf(one))?.strata).toMatchObject({ day: '2021-08-09' });
  });

  it('read a workbook as people see it: clocks of Vietnam, numbers that lost their zeros, hidden and merged cells', async () => {
    const bytes = await readFile(new URL('files/national-export.xlsx', import.meta.url));
    const done = await decided(service, RESULTS, bytes, XLSX);
    expect(done).toMatchObject({ rows: 5, created: 3, refused: 2 });
    expect(await strataOf('X-1')).toMatchObject({
      ...{ collectedAt: new Date('2021-08-10T07:30:00+07:00'), testedAt: new Date('2021-08-10T20:00:00+07:00') },
    });
    expect(await strataOf('X-2')).toMatchObject({
      ...{ collectedAt: new Date('2021-08-09T00:00:00+07:00'), testedAt: new Date('2021-08-10T20:00:00+07:00') },
      strata: { ageBand: '30-34', ageEstimated: false, residence: { kind: 'commune', communeCode: '31318' } },
    });
    expect(await strataOf('BV-DK-HG:X-3.3')).toMatchObject({
      ...{ collectedAt: new Date('2021-08-10T07:30:00+07:00') },
      strata: { ageBand: '5-11', ageEstimated: true, residence: { kind: 'unknown' } },
    });
    const refused = (await refusedOf(service, RESULTS, done.id)).trim().split('\r\n');
    expect(refused[1]).toMatch(/^5,X-4,.*nam_sinh: The cell must have one entry for each name/);
    expect(refused[2]).toMatch(/^6,X-5,.*2021-08-12T07:30:00,.*thoi_gian_tra_ket_qua: .*future/);
  });

  it('find a known person by a document whose zeros the workbook has dropped', async () => {
    const barcode = tubeCode();
    const lines = [`${HEADER},so_cccd`, `${rowOf(barcode)},099184001234`];
    expect(await deciding(lines)).toMatchObject({ created: 1 });
    const sql = `SELECT count(DISTINCT person_id)::int AS people FROM testing.specimen WHERE barcode IN ($1, 'X-1')`;
    expect(await service.database.query(sql, [barcode])).toEqual([{ people: 1 }]);
  });

  it('of specimens make them known, without a result', async () => {
    const barcode = tubeCode();
    const lines = ['ma_xn,ho_va_ten,nam_sinh,thoi_gian_lay_mau', `${barcode},Nguyễn Thử Ba,1990,10/08/2021 06:00`];
    expect(await decided(service, SPECIMENS, lines.join('\n'))).toMatchObject({ created: 1, refused: 0 });
    expect(await specimen(barcode)).toMatchObject({ status: 'collected', results: [] });
  });
});
