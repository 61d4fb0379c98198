import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { decided, HEADER, refusedOf, RESULTS, rowOf, SPECIMENS, tubeCode } from './deciding-rows.js';
import { decideTube, fieldPool, formed, shown } from './pools-of-nobody.js';
import { LABORATORY, startTesting, TECHNICIAN } from './running-testing.js';

const THREE = 'Nguyễn Thử Ba, Nguyễn Thử Bốn; Nguyễn Thử Năm';
const BIRTHS = '1950, 1984, 31/05/2010';
const SPECIMEN_HEADER = 'ma_xn,ho_va_ten,nam_sinh,thoi_gian_lay_mau,loai_mau_xn';

describe('pooled rows of files', () => {
  let service: ServiceInTest;
  beforeAll(async () => {
    service = await startTesting();
  });
  afterAll(() => service.stop());

  const deciding = (lines: readonly string[], path = RESULTS) => decided(service, path, lines.join('\n'));
  const poolOf = (code: string) => shown(service, `${LABORATORY}:${code}`);
  const resultsOf = (code: string) =>
    service.database.query<object>(
      `SELECT m.number, r.value, r.state, s.held_reason AS "heldReason", s.asked_anew_at IS NOT NULL AS "asksAnew",
         s.strata->>'ageBand' AS band
       FROM testing.pool p JOIN testing.pool_member m ON m.pool_id = p.id JOIN testing.specimen s ON s.id = m.specimen_id
       LEFT JOIN testing.result r ON r.specimen_id = s.id WHERE p.code = $1 ORDER BY m.number`,
      [`${LABORATORY}:${code}`],
    );

  it('become field pools, whose negative result is the result of each person', async () => {
    const code = tubeCode();
    expect(await deciding([HEADER, rowOf(code, { names: THREE, births: BIRTHS })])).toMatchObject({ created: 1 });
    expect(await poolOf(code)).toMatchObject({ kind: 'field', method: 'rt-pcr', status: 'negative' });
    const told = { value: 'negative', state: 'released', heldReason: null, asksAnew: false };
    expect(await resultsOf(code)).toEqual([
      { ...told, number: 1, band: '70-74' },
      { ...told, number: 2, band: '35-39' },
      { ...told, number: 3, band: '5-11' },
    ]);
  });

  it('give nobody a positive result: each person is asked for a specimen of his own', async () => {
    const code = tubeCode();
    const row = rowOf(code, { names: THREE, births: '', value: 'DƯƠNG TÍNH', ct: '22' });
    expect(await deciding([HEADER, row])).toMatchObject({ created: 1 });
    expect(await poolOf(code)).toMatchObject({ status: 'positive-unresolved' });
    const held = { value: null, state: null, heldReason: 'pool-positive', asksAnew: true, band: 'unknown' };
    expect(await resultsOf(code)).toEqual([1, 2, 3].map((number) => ({ ...held, number })));
  });

  it('await the second person where the list does not say that the result was returned', async () => {
    const code = tubeCode();
    await deciding([HEADER, rowOf(code, { names: THREE, births: BIRTHS, returned: '' })]);
    expect(await poolOf(code)).toMatchObject({ status: 'pending' });
    await decideTube(service, `${LABORATORY}:${code}`, 1);
    expect(await poolOf(code)).toMatchObject({ status: 'negative' });
  });

  it('of specimens are pools that wait for the result of a later file, and change nothing when they come again', async () => {
    const code = tubeCode();
    const lines = [SPECIMEN_HEADER, `${code},"${THREE}","${BIRTHS}",10/08/2021 07:30,MẪU GỘP`];
    expect(await deciding(lines, SPECIMENS)).toMatchObject({ created: 1, refused: 0 });
    expect(await poolOf(code)).toMatchObject({ status: 'pending' });
    expect(await deciding([...lines, `${tubeCode()},Nguyễn Thử Sáu,1990,10/08/2021,`], SPECIMENS)).toMatchObject({
      ...{ created: 1, unchanged: 1 },
    });
    const row = rowOf(code, { names: THREE, births: BIRTHS });
    expect(await deciding([HEADER, row])).toMatchObject({ created: 1 });
    expect(await poolOf(code)).toMatchObject({ status: 'negative' });
    const further = await deciding([HEADER, row, rowOf(code, { names: THREE, births: BIRTHS, value: 'DƯƠNG' })]);
    expect(further).toMatchObject({ unchanged: 1, refused: 1 });
    expect(await refusedOf(service, RESULTS, further.id)).toContain('ket_qua: The specimen has another result already');
  });

  it('give their result to the pool that was formed at the swab', async () => {
    const pool = await formed(service, fieldPool(3, { facilityCode: LABORATORY }), TECHNICIAN);
    const row = rowOf(pool.code, {
      names: THREE,
      births: BIRTHS,
      taken: '11/08/2021 06:00',
      returned: '11/08/2021 06:50',
    });
    expect(await deciding([HEADER, row])).toMatchObject({ created: 1 });
    expect(await shown(service, pool.code)).toMatchObject({ status: 'negative' });
    const fewer = rowOf(pool.code, { names: 'Nguyễn Thử A, Nguyễn Thử B', births: '' });
    const done = await deciding([HEADER, fewer]);
    expect(await refusedOf(service, RESULTS, done.id)).toContain('ho_va_ten: The pool is known with another number');
  });

  it('that name one pool in two ways give it their result once', async () => {
    const pool = await formed(service, fieldPool(3, { facilityCode: LABORATORY }), TECHNICIAN);
    const at = { names: THREE, births: BIRTHS, taken: '11/08/2021 06:00', returned: '11/08/2021 06:50' };
    const rows = ['', 'LIS-A'].map((assigner) => `${rowOf(pool.code, at)},${assigner}`);
    const others = ['ÂM TÍNH', 'DƯƠNG TÍNH'].map((value) => `${rowOf(tubeCode(), { ...at, value })},`);
    const done = await deciding([`${HEADER},don_vi_cap_ma`, ...others, ...rows]);
    expect(done).toMatchObject({ created: 3, refused: 1 });
    const { results, status } = await shown(service, pool.code);
    expect([status, results.map(({ version, value }) => [version, value])]).toEqual(['negative', [[1, 'negative']]]);
  });

  it('name column and reason of each fault, and leave nothing of a refused pool', async () => {
    const many = Array.from({ length: 21 }, () => 'Nguyễn Thử Ba').join(', ');
    const faulty: readonly (readonly [string, string])[] = [
      [rowOf('G-1', { names: THREE, births: '1950, 1984' }), 'nam_sinh: The cell must have one entry for each name'],
      [rowOf('G-2', { names: THREE, births: BIRTHS, sexes: 'Nam, Nữ' }), 'gioi_tinh: The cell must have one entry'],
      [rowOf('G-3', { names: many, births: '' }), 'ho_va_ten: A pooled specimen has 2 to 20 people'],
      [rowOf('G-4', { kind: 'MẪU GỘP' }), 'ho_va_ten: A pooled specimen has 2 to 20 people'],
      [rowOf('G-5', { names: THREE, births: '', kind: 'MẪU ĐƠN' }), 'loai_mau_xn: The specimen is called a single one'],
      [rowOf('G-6', { names: 'Nguyễn Thử Ba,, X9', births: '' }), 'ho_va_ten[2]: '],
      [rowOf('G-7', { names: THREE, births: '1950, 1984, 2022' }), 'nam_sinh[3]: '],
      [rowOf('G-8', { names: THREE, births: BIRTHS, method: 'TEST MD' }), 'ky_thuat_xn: A pool is tested by PCR'],
      [rowOf('G 9', { names: THREE, births: BIRTHS }), 'ma_xn: The code of a pool has letters'],
      [rowOf('G-10', { names: THREE, births: BIRTHS, returned: '09/08/2021' }), 'thoi_gian_tra_ket_qua: '],
      [rowOf('G-11', { names: THREE, births: BIRTHS, ct: '15' }), 'orf1ab: '],
      [rowOf('G-12', { names: THREE, births: BIRTHS, taken: '2021-08-12', returned: '2021-08-12' }), 'thoi_gian'],
    ];
    const good = tubeCode();
    const before = await service.count('testing.specimen');
    const lines = [HEADER, ...faulty.map(([row]) => row), rowOf(good, { names: THREE, births: BIRTHS })];
    const done = await deciding(lines);
    expect(done).toMatchObject({ created: 1, refused: faulty.length });
    const refused = (await refusedOf(service, RESULTS, done.id)).trim().split('\r\n').slice(1);
    faulty.forEach(([, reason], index) => expect(refused[index]).toContain(reason));
    expect(await service.count('testing.specimen')).toBe(before + 3);
    expect(await service.count("testing.pool WHERE code LIKE '%:G-%'")).toBe(0);
  });

  it('of more people than one transaction takes are taken in one after the other', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `Nguyễn Thử ${'ABCDEGHIKLMNOPQRSTUV'[n]}`).join(', ');
    const rows = Array.from({ length: 26 }, () => `${tubeCode()},"${names}",,10/08/2021 07:30,MẪU GỘP`);
    expect(await deciding([SPECIMEN_HEADER, ...rows], SPECIMENS)).toMatchObject({ created: 26, refused: 0 });
  });
});
