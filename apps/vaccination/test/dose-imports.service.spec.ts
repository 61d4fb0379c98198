import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportRunner, writeWorkbook, WORKBOOK_TYPE, type Actor, type ImportProgress } from '#libs/http';
import { xlsxOf, type ServiceInTest } from '#libs/testing';
import { readSheet } from 'read-excel-file/universal';
import { ListRows } from '../src/imports/list-rows.import.js';
import { nationalHeader } from '../src/national/national-row.js';
import { DISTRICT, FACILITY_A, FACILITY_B, SITE_A, SITE_B, startVaccination } from './running-vaccination.js';

const IMPORTS = '/v1/doses/imports';
const CSV = 'text/csv';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

let people = 0;

/** A row of the template, of somebody who is nobody; cells by the titles of the template. */
function rowOf(change: Readonly<Record<string, string>> = {}): string[] {
  people += 1;
  const number = String(people).padStart(5, '0');
  const name = [...number].map((digit) => 'ABCDEGHIKL'[Number(digit)]).join('');
  const cells: Readonly<Record<string, string>> = {
    ...{ STT: String(people), 'Họ và tên': `Nguyễn Giấy ${name}`, 'Ngày sinh': '13/05/1984', 'Giới tính': '1' },
    ...{ 'Mã nhóm đối tượng ưu tiên': '9', 'Số điện thoại': `03007${number}`, 'Số CMT/CCCD': `0991840${number}` },
    ...{ 'Mã tỉnh': '93', 'Mã huyện': '930', 'Mã xã': '31318', 'Mũi 1: Tên vắc xin': 'AstraZeneca' },
    ...{ 'Mũi 1: Ngày tiêm': '21/07/2021', 'Mũi 1: Lô': 'ABV77' },
    ...change,
  };
  return nationalHeader(2).map((title) => cells[title] ?? '');
}

const send = (body: string | Buffer, as: Actor, type: string) =>
  service.post<ImportProgress>(IMPORTS, { as, body, headers: { 'content-type': type } });
const take = async (body: string | Buffer, as: Actor = FACILITY_A, type = WORKBOOK_TYPE): Promise<ImportProgress> => {
  const sent = await send(body, as, type);
  expect(sent).toMatchObject({ status: 202 });
  const { app } = service.running;
  await app.get(ImportRunner, { strict: false }).runAll(app.get(ListRows, { strict: false }));
  return (await service.get<ImportProgress>(`${IMPORTS}/${sent.body.id}`, { as })).body;
};
const takeRows = async (rows: readonly (readonly string[])[], as: Actor = FACILITY_A) =>
  take(await writeWorkbook({ sheet: 'PL1', title: ['DANH SÁCH'], header: nationalHeader(2), rows }), as);
const refusedRows = async (id: string, as: Actor = FACILITY_A): Promise<(string | null)[][]> => {
  const { body } = await service.get<Uint8Array<ArrayBuffer>>(`${IMPORTS}/${id}/refused.xlsx`, {
    as,
    headers: { 'accept-language': 'en' },
  });
  return (await readSheet(body.buffer as unknown as Blob)) as (string | null)[][];
};
const reasonsOf = async (id: string) => (await refusedRows(id)).slice(1).map((row) => row.at(-2));
const dosesOf = (number: string) =>
  service.database.query<Record<string, unknown>>(
    `SELECT d.vaccine, d.lot, d.day::text, d.dose_number AS number, d.answered -> 'warnings' AS warnings, d.facility_code AS facility, d.residence_commune AS commune,
       d.strata ->> 'priorityGroup' AS "group", d.strata ->> 'sex' AS sex
     FROM vaccination.dose d WHERE d.lot = $1 AND d.state = 'standing' ORDER BY d.day`,
    [number],
  );

describe('a paper list of doses', () => {
  it('in the template becomes doses, two in one row where there are two', async () => {
    const two = rowOf({
      ...{
        'Mũi 1: Lô': 'LIST-1',
        'Mũi 1: Ngày tiêm': '01/05/2021',
        'Mũi 2: Tên vắc xin': 'COVID-19 Vaccine AstraZeneca',
      },
      ...{ 'Mũi 2: Ngày tiêm': '27/07/2021', 'Mũi 2: Lô': 'list-1' },
    });
    expect(await takeRows([two, rowOf()])).toMatchObject({ state: 'finished', rows: 2, created: 2, refused: 0 });
    const same = {
      vaccine: 'astrazeneca',
      lot: 'LIST-1',
      facility: SITE_A,
      commune: '31318',
      group: '9',
      sex: 'female',
    };
    expect(await dosesOf('LIST-1')).toMatchObject([
      { ...same, day: '2021-05-01', number: 1 },
      { ...same, day: '2021-07-27', number: 2 },
    ]);
  });

  it('has one person in one row, though nothing identifies it', async () => {
    const second = { 'Mũi 2: Tên vắc xin': 'AZ', 'Mũi 2: Ngày tiêm': '27/07/2021', 'Mũi 2: Lô': 'ONE-ROW' };
    const first = { 'Mũi 1: Lô': 'ONE-ROW', 'Mũi 1: Ngày tiêm': '01/05/2021' };
    await takeRows([rowOf({ 'Số CMT/CCCD': '', ...first, ...second })]);
    expect(await dosesOf('ONE-ROW')).toMatchObject([{ number: 1 }, { number: 2 }]);
  });

  it('has people of other provinces by the code or by the name of the province', async () => {
    const elsewhere = { 'Mã tỉnh': '', 'Mã huyện': '', 'Mã xã': '' };
    await takeRows([
      rowOf({ 'Mũi 1: Lô': 'ELSEWHERE', ...elsewhere, 'Mã tỉnh': '92' }),
      rowOf({ 'Mũi 1: Lô': 'ELSEWHERE', ...elsewhere, Tỉnh: 'TP. Cần Thơ' }),
    ]);
    const sql = `SELECT strata -> 'residence' ->> 'kind' AS kind FROM vaccination.dose WHERE lot = 'ELSEWHERE'`;
    expect(await service.database.query(sql)).toEqual([{ kind: 'outside' }, { kind: 'outside' }]);
  });

  it('is read with its own two lines of titles, stars and hints, its columns in any order', async () => {
    const upper = [
      '',
      'Họ và tên*',
      'Nơi ở tạm trú*',
      '',
      '',
      'Mũi 1',
      '',
      '',
      'Ngày sinh* (dd/mm/yyyy)',
      'Giới tính* (0 nam,1 nữ)',
    ];
    const lower = ['#', '', 'Tỉnh', 'Huyện', 'Xã*', 'Ngày tiêm*', 'Tên vắc xin*', 'Lô*', '', ''];
    const row = [
      '1',
      'Nguyễn Giấy Cũ',
      'Hậu Giang',
      'Vị Thanh',
      'Phường 1',
      '13/07/2021',
      'Vero Cell',
      'TWO-LINES',
      '1950',
      '0',
    ];
    const bytes = xlsxOf([['DANH SÁCH ĐỐI TƯỢNG TIÊM'], [], upper, lower, row]);
    expect(await take(bytes)).toMatchObject({ rows: 1, created: 1 });
    expect(await dosesOf('TWO-LINES')).toMatchObject([
      { vaccine: 'vero-cell', day: '2021-07-13', sex: 'male', commune: '31318', group: 'unknown' },
    ]);
  });

  it('is read as people write it', async () => {
    const written: Readonly<Record<string, string>>[] = [
      { 'Số CMT/CCCD': '99184070001', 'Mũi 1: Lô': 'ZEROS', 'Số điện thoại': '300770001' },
      { 'Mũi 1: Ngày tiêm': '44398', 'Mũi 1: Lô': 'SERIAL' },
      { 'Mũi 1: Ngày tiêm': '21/7/21', 'Mũi 1: Lô': 'SHORT-YEAR' },
      { 'Mũi 1: Ngày tiêm': '2021-07-21', 'Mũi 1: Lô': 'ISO' },
      { 'Họ và tên': 'NguyÔn V¨n GiÊy', 'Mũi 1: Lô': 'TCVN3' },
      { 'Họ và tên': 'Nguyeãn Vaên Giaáy', 'Mũi 1: Lô': 'VNI' },
      { 'Giới tính': 'Nữ', 'Mũi 1: Lô': 'WORD', 'Ngày sinh': '1984' },
      { 'Số CMT/CCCD': '', 'Số điện thoại': '', 'Mũi 1: Lô': 'NO-NUMBERS' },
    ];
    const done = await takeRows(written.map((cells) => rowOf(cells)));
    expect(done).toMatchObject({ rows: 8, created: 8, refused: 0 });
    for (const { 'Mũi 1: Lô': lot = '' } of written)
      expect(await dosesOf(lot)).toMatchObject([{ day: '2021-07-21', sex: 'female' }]);
    expect((await dosesOf('TCVN3'))[0]?.['warnings']).toContain('name-in-old-encoding');
    const told = await service.get<{ items: object[] }>(`${IMPORTS}/${done.id}/rows`, { as: FACILITY_A });
    expect(told.body.items).toContainEqual({
      row: 7,
      state: 'created',
      told: [{ path: 'ho_va_ten', code: 'name-in-old-encoding', message: expect.stringContaining('bảng mã cũ') }],
    });
    const [dose] = await service.database.query<{ id: string }>(`SELECT id FROM vaccination.dose WHERE lot = 'VNI'`);
    const shown = await service.get(`/v1/doses/${dose?.id}`, { as: FACILITY_A });
    expect(shown.body).toMatchObject({ person: { fullName: 'Nguyễn Văn Giấy' } });
  });

  it('without a lot is one whose lot is unknown', async () => {
    const done = await takeRows([rowOf({ 'Mũi 1: Lô': '', 'Mũi 1: Tên vắc xin': 'Sputnik V' })]);
    expect(done).toMatchObject({ created: 1 });
    const sql = `SELECT lot FROM vaccination.dose WHERE vaccine = 'sputnik-v'`;
    expect(await service.database.query(sql)).toEqual([{ lot: null }]);
  });

  it('changes nothing when its rows come again, in one file or another, from whomever', async () => {
    const rows = [
      rowOf({ 'Mũi 1: Lô': 'AGAIN' }),
      rowOf({ 'Mũi 1: Lô': 'AGAIN', 'Số CMT/CCCD': '', 'Mũi 1: Địa điểm': SITE_A }),
    ];
    await takeRows(rows);
    expect(await takeRows([...rows, ...rows, rowOf()])).toMatchObject({ rows: 5, created: 1, unchanged: 4 });
    const asDistrict = rows.map((row) =>
      row.map((cell, at) => (nationalHeader(2)[at] === 'Mũi 1: Địa điểm' ? SITE_A : cell)),
    );
    expect(await takeRows(asDistrict, DISTRICT)).toMatchObject({ unchanged: 2, created: 0 });
    expect(await dosesOf('AGAIN')).toHaveLength(2);
  });

  it('takes each row whole or not at all, and says of each fault its column and reason', async () => {
    const second = { 'Mũi 2: Tên vắc xin': 'AZ', 'Mũi 2: Ngày tiêm': '25/07/2021', 'Mũi 2: Địa điểm': 'NOWHERE' };
    const done = await takeRows([
      rowOf({ 'Mũi 1: Lô': 'WHOLE', ...second }),
      rowOf({ 'Họ và tên': '', 'Ngày sinh': '', 'Giới tính': '7' }),
      rowOf({ 'Mũi 1: Tên vắc xin': 'Thuốc bổ', 'Mũi 1: Ngày tiêm': '31/02/2021' }),
      rowOf({ 'Mũi 1: Tên vắc xin': '', 'Mũi 1: Ngày tiêm': '', 'Mũi 1: Lô': '' }),
      rowOf({ 'Mũi 1: Ngày tiêm': '12/08/2021' }),
      rowOf({ 'Mũi 1: Ngày tiêm': '21/07/2020' }),
      rowOf({ 'Mã nhóm đối tượng ưu tiên': '77', 'Số CMT/CCCD': '12', 'Số điện thoại': 'x' }),
      rowOf({ 'Mũi 1: Địa điểm': SITE_B }),
      rowOf({ 'Ngày sinh': '22/07/2021' }),
    ]);
    expect(done).toMatchObject({ rows: 9, created: 0, refused: 9 });
    const reasons = await reasonsOf(done.id);
    expect(reasons).toEqual([
      expect.stringContaining('mui_2_dia_diem: '),
      expect.stringMatching(/ngay_sinh: .*ho_va_ten: .*gioi_tinh: /),
      expect.stringMatching(/mui_1_vac_xin: .*mui_1_ngay_tiem: The date cannot be read/),
      expect.stringContaining('mui_1_vac_xin: The row tells of no dose'),
      expect.stringContaining('mui_1_ngay_tiem: '),
      expect.stringContaining('mui_1_ngay_tiem: '),
      expect.stringMatching(/so_cccd: .*so_dien_thoai: .*ma_nhom: /),
      expect.stringContaining('mui_1_dia_diem: '),
      expect.stringContaining('ngay_sinh: '),
    ]);
    expect(await dosesOf('WHOLE')).toEqual([]);
  });

  it('gives the refused rows back as a workbook that is mended and sent again, each row under its id', async () => {
    const first = await takeRows([
      rowOf({ 'Mũi 1: Lô': 'MENDED' }),
      rowOf({ 'Mũi 1: Lô': 'MENDED', 'Ngày sinh': '30/02/1984' }),
    ]);
    expect(first).toMatchObject({ created: 1, refused: 1 });
    const [header = [], ...rows] = await refusedRows(first.id);
    expect(header.at(-1)).toBe('row_id');
    const fileWith = (birth: string) =>
      writeWorkbook({
        ...{ sheet: 'Sheet1', header: header.map((title) => title ?? '') },
        rows: rows.map((row) => row.map((cell, at) => (header[at] === 'ngay_sinh' ? birth : (cell ?? '')))),
      });
    const stillWrong = await take(await fileWith('31/02/1984'));
    expect(stillWrong).toMatchObject({ refused: 1 });
    expect((await refusedRows(stillWrong.id))[1]?.at(-1)).toBe(rows[0]?.at(-1));
    expect(await take(await fileWith('28/02/1984'))).toMatchObject({ rows: 1, created: 1 });
    expect(await dosesOf('MENDED')).toHaveLength(2);
    const twice = await take(await fileWith('27/02/1984'));
    expect(await reasonsOf(twice.id)).toEqual([
      expect.stringContaining('row_id: The row with this id was taken in before'),
    ]);
    expect(await dosesOf('MENDED')).toHaveLength(2);
  });

  it('is read month first where the file proves it, and refuses dates that could be either', async () => {
    const dated = (day: string, lot: string) =>
      rowOf({ 'Mũi 1: Ngày tiêm': day, 'Mũi 1: Lô': lot, 'Ngày sinh': '1984' });
    await takeRows([dated('07/25/2021', 'MONTH'), dated('06/05/2021', 'MONTH')]);
    expect((await dosesOf('MONTH')).map(({ day }) => day)).toEqual(['2021-06-05', '2021-07-25']);
    const either = await takeRows([dated('06/05/2021', 'EITHER')]);
    expect(await reasonsOf(either.id)).toEqual([expect.stringContaining('mui_1_ngay_tiem: Nothing in the file says')]);
  });

  it('counts in the completeness of the day, and joins what another facility has entered of the same dose', async () => {
    const row = rowOf({ 'Mũi 1: Lô': 'BOTH', 'Mũi 1: Ngày tiêm': '11/06/2021', 'Ngày sinh': '13/05/1984' });
    await takeRows([row, rowOf({ 'Mũi 1: Ngày tiêm': '15/06/2021' })]);
    await takeRows([row, rowOf({ 'Mũi 1: Ngày tiêm': '15/06/2021' })], FACILITY_B);
    expect(await dosesOf('BOTH')).toHaveLength(1);
    const path = `/v1/completeness?facility=${SITE_A}&from=2021-06-11&to=2021-06-11`;
    expect((await service.get(path, { as: FACILITY_A })).body).toMatchObject({ items: [{ entered: 1 }] });
  });

  it('is followed by whoever sent it and by nobody else', async () => {
    const { id } = await takeRows([rowOf({ 'Ngày sinh': 'x' })]);
    for (const path of ['', '/refused.csv', '/refused.xlsx'])
      expect(await service.get(`${IMPORTS}/${id}${path}`, { as: FACILITY_B })).toMatchObject({ status: 404 });
    const entry = `audit.entry WHERE action = 'import.refused-read' AND object_id = '${id}'`;
    expect(await service.count(entry)).toBe(0);
    await refusedRows(id);
    expect(await service.count(entry)).toBe(1);
  });

  it('of a thousand rows with two faults in a hundred takes in the good ones', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => rowOf(at % 50 === 3 ? { 'Ngày sinh': 'hai' } : {}));
    expect(await takeRows(rows)).toMatchObject({ rows: 1_000, created: 980, refused: 20 });
  });

  it('with cells merged over several people, communes of old names and columns moved has each row in, or its reason', async () => {
    const titles = ['Mũi 1: Lô', 'Xã', 'Huyện', 'Tỉnh', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Mũi 1: Tên vắc xin'];
    const lines = [
      ['MOVED', 'Phường 1', 'TX Vị Thanh', 'Hậu Giang', 'Nguyễn Giấy Một', '29/02/1984', '0', 'Pfizer', '25/07/2021'],
      ['MOVED', '', '', '', 'Nguyễn Giấy Hai', '1911', '1', 'Pfizer', '25/07/2021'],
      ['MOVED', 'Phường I', 'Vị Thanh', 'Hậu Giang', 'Nguyễn Giấy Ba', '29/02/1985', '1', 'Pfizer', '25/07/2021'],
    ];
    const done = await take(xlsxOf([[...titles, 'Mũi 1: Ngày tiêm'], ...lines]));
    expect(done).toMatchObject({ rows: 3, created: 2, refused: 1 });
    expect(await reasonsOf(done.id)).toEqual([expect.stringContaining('ngay_sinh: ')]);
    expect(await dosesOf('MOVED')).toMatchObject([{ commune: '31318' }, { commune: null }]);
  });

  it('that is no list is refused as a whole', async () => {
    const faults = async (body: string | Buffer, type = CSV) => {
      const { status, body: problem } = await send(body, FACILITY_A, type);
      return [status, (problem as unknown as { code: string }).code];
    };
    expect(await faults('a,b\n1,2\n')).toEqual([400, 'unknown-column']);
    expect(await faults('Họ và tên,Ngày sinh\n')).toEqual([422, 'file-empty']);
    expect(await faults(Buffer.from('PK\x03\x04 nothing', 'latin1'), WORKBOOK_TYPE)).toEqual([400, 'file-unreadable']);
    const macro = xlsxOf(
      [
        ['Họ và tên', 'Ngày sinh'],
        ['Nguyễn Giấy Máy', '1984'],
      ],
      { 'xl/vbaProject.bin': 'Sub Auto()' },
    );
    expect(await take(macro)).toMatchObject({ rows: 1, refused: 1 });
  });
});
