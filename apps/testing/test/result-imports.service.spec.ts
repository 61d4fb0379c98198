import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportRunner, type ImportProgress } from '#libs/http';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { ResultRows } from '../src/results/result-rows.import.js';
import { SpecimenRows } from '../src/specimens/specimen-rows.import.js';
import { OTHER_COLLECTOR, startTesting, TECHNICIAN } from './running-testing.js';

const RESULTS = '/v1/results/imports';
const HEADER =
  'ma_xn,ho_va_ten,nam_sinh,gioi_tinh,phuong_xa,quan_huyen,tinh_thanh,thoi_gian_lay_mau,thoi_gian_tra_ket_qua,ket_qua,ly_do_xn,ky_thuat_xn,loai_mau_xn,noi_lay_mau,orf1ab';
const TAIL = 'MẪU ĐƠN,Khu phong tỏa,';

const rowOf = (
  code: string,
  {
    taken = '10/08/2021 07:30',
    returned = '10/08/2021 20:00',
    value = 'ÂM TÍNH',
    reason = 'Giám sát cộng đồng (KHẨN CẤP)',
    ct = '',
  } = {},
) =>
  `${code},Nguyễn Thử Hai,1984,Nữ,Phường I,Thành phố Vị Thanh,Hậu Giang,${taken},${returned},${value},${reason},PCR,${TAIL}${ct}`;

describe('files of results', () => {
  let service: ServiceInTest;
  beforeAll(async () => {
    service = await startTesting();
  });
  afterAll(() => service.stop());

  const send = (path: string, lines: readonly string[], bom = '') =>
    service.post<ImportProgress>(path, {
      as: TECHNICIAN,
      body: `${bom}${lines.join('\n')}`,
      headers: { 'content-type': 'text/csv' },
    });
  /** Decides what was sent, as the timed job does. */
  const decided = async (path: string, lines: readonly string[], bom = ''): Promise<ImportProgress> => {
    const { body } = await send(path, lines, bom);
    const { app } = service.running;
    const rows = path === RESULTS ? app.get(ResultRows, { strict: false }) : app.get(SpecimenRows, { strict: false });
    await app.get(ImportRunner, { strict: false }).runAll(rows);
    return (await service.get<ImportProgress>(`${path}/${body.id}`, { as: TECHNICIAN })).body;
  };
  const refusedOf = async (path: string, id: string, as = TECHNICIAN) =>
    service.get<string>(`${path}/${id}/refused.csv`, { as, headers: { 'accept-language': 'en' } });
  const code = (): string => `N-${newIdempotencyKey().slice(0, 10)}`;

  it('become specimens with released results, by the words and dates of the export', async () => {
    const [one, two] = [code(), code()];
    const lines = [HEADER, rowOf(one), rowOf(two, { value: 'DƯƠNG TÍNH', ct: '21.5', taken: '2021-08-09 08:00' })];
    expect(await decided(RESULTS, lines, '\uFEFF')).toMatchObject({
      rows: 2,
      created: 2,
      refused: 0,
      state: 'finished',
    });
    const { body } = await service.get<Record<string, unknown>>(`/v1/specimens/${one}`, { as: TECHNICIAN });
    expect(body).toMatchObject({ status: 'released', results: [{ value: 'negative', method: 'rt-pcr' }] });
    const [row] = await service.database.query<{ strata: object }>(
      'SELECT strata FROM testing.specimen WHERE barcode = $1',
      [one],
    );
    expect(row?.strata).toMatchObject({
      ...{ day: '2021-08-10', reason: 'community-surveillance', priority: 'urgent', placeKind: 'blockade-area' },
      residence: { kind: 'commune', communeCode: '31318' },
    });
  });

  it('change nothing when their rows come again, and are refused where they contradict', async () => {
    const barcode = code();
    await decided(RESULTS, [HEADER, rowOf(barcode)]);
    expect(await decided(RESULTS, [HEADER, rowOf(barcode), rowOf(code())])).toMatchObject({ created: 1, unchanged: 1 });
    const other = await decided(RESULTS, [HEADER, rowOf(barcode, { value: 'DƯƠNG' })]);
    expect(other).toMatchObject({ created: 0, refused: 1 });
    expect((await refusedOf(RESULTS, other.id)).body).toContain('ket_qua: The specimen has another result already');
  });

  it('of a thousand rows with two faults in a hundred take in the good, and name each fault', async () => {
    const rows = Array.from({ length: 1_000 }, (_, n) => {
      const barcode = `B-${n}`;
      if (n % 100 === 7) return rowOf(barcode, { value: 'XANH' });
      return n % 100 === 9 ? rowOf(barcode, { taken: '10/08/2022' }) : rowOf(barcode);
    });
    const done = await decided(RESULTS, [HEADER, ...rows]);
    expect(done).toMatchObject({ rows: 1_000, created: 980, refused: 20, unchanged: 0 });
    const lines = (await refusedOf(RESULTS, done.id)).body.trim().split('\r\n');
    expect(lines).toHaveLength(21);
    expect(lines[1]).toMatch(/^9,B-7,.*ket_qua: The word is not one of those/);
    expect((await refusedOf(RESULTS, done.id, OTHER_COLLECTOR)).status).toBe(404);
    expect((await send(RESULTS, [HEADER, ...rows])).headers.get('idempotency-replayed')).toBe('true');
  });

  it('read months first where the file proves it', async () => {
    const [one, two] = [code(), code()];
    const dates = { taken: '08/09/2021 07:30', returned: '08/10/2021 20:00' };
    await decided(RESULTS, [HEADER, rowOf(one, dates), rowOf(two, { taken: '07/31/2021', returned: '08/01/2021' })]);
    const [row] = await service.database.query<{ day: string }>('SELECT day FROM testing.specimen WHERE barcode = $1', [
      one,
    ]);
    expect(row?.day).toBe('2021-08-09');
  });

  it('of specimens make them known, without a result', async () => {
    const barcode = code();
    const lines = ['ma_xn,ho_va_ten,nam_sinh,thoi_gian_lay_mau', `${barcode},Nguyễn Thử Ba,1990,10/08/2021 06:00`];
    expect(await decided('/v1/specimens/imports', lines)).toMatchObject({ created: 1, refused: 0 });
    const { body } = await service.get<Record<string, unknown>>(`/v1/specimens/${barcode}`, { as: TECHNICIAN });
    expect(body).toMatchObject({ status: 'collected', results: [] });
  });
});
