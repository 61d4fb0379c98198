import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportRunner, writeWorkbook, WORKBOOK_TYPE, type Actor, type ImportProgress } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { readSheet } from 'read-excel-file/universal';
import { CheckResultRows } from '../src/identity-checks/check-result-rows.import.js';
import { DISTRICT, doseOf, FACILITY_A, newPerson, SITE_A, startVaccination, TODAY } from './running-vaccination.js';

const LISTS = '/v1/identity-checks/lists';
const RESULTS = '/v1/identity-checks/results';
const ELSEWHERE: Actor = { ...DISTRICT, id: 'district-931', areas: ['931'] };

let service: ServiceInTest;
beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

/** Somebody of the commune whose dose the national platform has refused for the identity. */
async function failed(commune: string, change: object = {}) {
  const person = newPerson({ residence: { communeCode: commune }, ...change });
  const dose = await service.post<{ id: string; person: { id: string } }>('/v1/doses', {
    as: FACILITY_A,
    body: doseOf(person),
  });
  await service.database.query(
    `UPDATE vaccination.dose SET national = 'refused', national_reason = 'identity-mismatch' WHERE id = $1`,
    [dose.body.id],
  );
  return { person, doseId: dose.body.id, personId: dose.body.person.id };
}

const make = (commune: string, as = DISTRICT) =>
  service.post<{ id: string; people: number }>(LISTS, { as, body: { commune } });

type Line = (string | null)[];
async function workbook(id: string): Promise<{ header: string[]; rows: Line[] }> {
  const { body } = await service.get<Uint8Array<ArrayBuffer>>(`${LISTS}/${id}/rows.xlsx`, { as: DISTRICT });
  const [, header = [], ...rows] = (await readSheet(body.buffer as unknown as Blob)) as Line[];
  return { header: header.map((title) => title ?? ''), rows };
}

/** Fills the rows in, by the beginnings of the titles, and sends the list back. */
async function sendBack(
  { header, rows }: { header: string[]; rows: Line[] },
  fillIn: readonly Readonly<Record<string, string>>[],
  as = DISTRICT,
): Promise<ImportProgress> {
  const filled = rows.map((row, at) =>
    header.map((title, column) => {
      const found = Object.entries(fillIn[at] ?? {}).find(([beginning]) => title.startsWith(beginning));
      return found ? found[1] : (row[column] ?? '');
    }),
  );
  const body = await writeWorkbook({ sheet: 'Xac minh', title: ['DANH SÁCH'], header, rows: filled });
  const sent = await service.post<ImportProgress>(RESULTS, { as, body, headers: { 'content-type': WORKBOOK_TYPE } });
  expect(sent).toMatchObject({ status: 202 });
  const { app } = service.running;
  await app.get(ImportRunner, { strict: false }).runAll(app.get(CheckResultRows, { strict: false }));
  return (await service.get<ImportProgress>(`${RESULTS}/${sent.body.id}`, { as })).body;
}

const reasonsOf = async (id: string, as = DISTRICT) => {
  const { body } = await service.get<{ items: { told: { path: string; code: string }[] }[] }>(`${RESULTS}/${id}/rows`, {
    as,
  });
  return body.items.map(({ told }) => told.map(({ path, code }) => `${path} ${code}`));
};
const identityOf = async (doseId: string) => {
  const [row] = await service.database.query<{ identity: string }>(
    'SELECT identity FROM vaccination.dose WHERE id = $1',
    [doseId],
  );
  return row?.identity;
};

describe('people whose doses failed the check of identity', () => {
  it('go out by commune, each on one list at a time, every look on record', async () => {
    const [one, other] = [await failed('31318'), await failed('31321')];
    const made = await make('31318');
    expect(made).toMatchObject({ status: 201, body: { commune: '31318', people: 1, more: false } });
    expect((await make('31318')).body).toMatchObject({ people: 0 });
    const { header, rows } = await workbook(made.body.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[header.indexOf('Họ và tên')]).toBe(one.person['fullName']);
    const looks = `audit.entry WHERE action = 'vaccination-person.listed-for-check' AND object_id = '${one.personId}'`;
    expect(await service.count(looks)).toBe(1);
    expect(await identityOf(other.doseId)).toBe('unchecked');
    expect(await make('31318', ELSEWHERE)).toMatchObject({ status: 404 });
    expect(await service.get(`${LISTS}/${made.body.id}/rows.xlsx`, { as: ELSEWHERE })).toMatchObject({ status: 404 });
  });

  it('come back verified, corrected or not found; what was wrong stays on record beside what is right', async () => {
    const [right, wrong, nobody] = [await failed('31327'), await failed('31327'), await failed('31327')];
    const list = await make('31327');
    const sheet = await workbook(list.body.id);
    const order = new Map([right, wrong, nobody].map((one) => [one.person['fullName'], one]));
    const fills = new Map([
      [right, { 'Kết quả': 'đúng' }],
      [
        wrong,
        {
          'Kết quả': 'sửa',
          'Họ và tên đúng': 'Trần Thử Đúng',
          'Ngày sinh đúng': '14/05/1990',
          'Giới tính đúng': 'Nam',
          'Số giấy tờ đúng': '099190777001',
        },
      ],
      [nobody, { 'Kết quả': 'không tìm thấy' }],
    ]);
    const at = sheet.header.indexOf('Họ và tên');
    const fillIn = sheet.rows.map((row) => fills.get(order.get(row[at] ?? '') ?? right) ?? {});
    const path = `/v1/completeness?facility=${SITE_A}&from=${TODAY}&to=${TODAY}`;
    const verified = async () =>
      (await service.get<{ items: { verified: number }[] }>(path, { as: FACILITY_A })).body.items[0]?.verified ?? 0;
    const before = await verified();
    expect(await sendBack(sheet, fillIn)).toMatchObject({ rows: 3, changed: 3, refused: 0 });
    expect(await Promise.all([right, wrong, nobody].map(({ doseId }) => identityOf(doseId)))).toEqual([
      'verified',
      'verified',
      'failed',
    ]);
    expect(await verified()).toBe(before + 2);
    const shown = await service.get(`/v1/vaccination-people/${wrong.personId}`, { as: DISTRICT });
    expect(shown.body).toMatchObject({
      person: {
        fullName: 'Trần Thử Đúng',
        birth: { date: '1990-05-14' },
        sex: 'male',
        identityDocument: { number: '099190777001' },
      },
      doses: [{ doseNumber: 1 }],
    });
    const found = await service.get<{ items: object[] }>('/v1/vaccination-people?document=099190777001', {
      as: DISTRICT,
    });
    expect(found.body.items).toHaveLength(1);
    const dose = await service.get(`/v1/doses/${wrong.doseId}`, { as: FACILITY_A });
    expect(dose.body).toMatchObject({ person: { fullName: wrong.person['fullName'] } });
    const [change] = await service.database.query<{ fields: string[] }>(
      'SELECT fields FROM vaccination.person_change WHERE person_id = $1',
      [wrong.personId],
    );
    expect(change?.fields).toEqual(['fullName', 'birth', 'sex', 'identityDocument']);
    const again = await sendBack({ ...sheet, rows: [...sheet.rows].reverse() }, [...fillIn].reverse());
    expect(again).toMatchObject({ rows: 3, unchanged: 3 });
  });

  it('go to the national platform anew under what was found, but for those whom nobody found', async () => {
    const [right, wrong, nobody] = [await failed('31333'), await failed('31333'), await failed('31333')];
    const sheet = await workbook((await make('31333')).body.id);
    const at = sheet.header.indexOf('Họ và tên');
    const fillIn = sheet.rows.map((row): Record<string, string> => {
      if (row[at] === right.person['fullName']) return { 'Kết quả': 'đúng' };
      if (row[at] === nobody.person['fullName']) return { 'Kết quả': 'không tìm thấy' };
      return { 'Kết quả': 'sửa', 'Họ và tên đúng': 'Lê Thử Sửa', 'Số giấy tờ đúng': '099190777333' };
    });
    await sendBack(sheet, fillIn);
    const body = { from: TODAY, to: TODAY };
    const made = await service.post<{ id: string }>('/v1/doses/national-exports', { as: FACILITY_A, body });
    const path = `/v1/doses/national-exports/${made.body.id}/rows.xlsx`;
    const file = await service.get<Uint8Array<ArrayBuffer>>(path, { as: FACILITY_A });
    const rows = (await readSheet(file.body.buffer as unknown as Blob)) as Line[];
    const rowOf = (doseId: string) => rows.find((row) => row.some((cell) => cell?.includes(doseId)));
    expect(rowOf(right.doseId)?.[1]).toBe(right.person['fullName']);
    expect(rowOf(wrong.doseId)?.slice(1, 8)).toEqual([
      ...['Lê Thử Sửa', '01/03/1984', '1', null, null, wrong.person['phone'], '099190777333'],
    ]);
    expect(rowOf(nobody.doseId)).toBeUndefined();
  });

  it('are not changed by rows that contradict themselves, name the document of another, or are of another area', async () => {
    const [one, other] = [await failed('31330'), await failed('31330')];
    const { number } = one.person['identityDocument'] as { number: string };
    const sheet = await workbook((await make('31330')).body.id);
    const at = sheet.header.indexOf('Họ và tên');
    const [first, second] = sheet.rows[0]?.[at] === other.person['fullName'] ? [0, 1] : [1, 0];
    const fillIn: Record<string, string>[] = [{}, {}];
    fillIn[first] = { 'Kết quả': 'sửa', 'Số giấy tờ đúng': number };
    fillIn[second] = { 'Kết quả': 'đúng', 'Họ và tên đúng': 'Trần Ai Đó' };
    const done = await sendBack(sheet, fillIn);
    expect(done).toMatchObject({ refused: 2, changed: 0 });
    expect((await reasonsOf(done.id)).flat().sort()).toEqual([
      'ket_qua check-contradicts',
      'so_giay_to_dung document-of-another',
    ]);
    const foreign = await sendBack(sheet, [{ 'Kết quả': 'đúng' }, { 'Kết quả': 'đúng' }], ELSEWHERE);
    expect((await reasonsOf(foreign.id, ELSEWHERE)).flat()).toEqual([
      'row_id check-not-found',
      'row_id check-not-found',
    ]);
    expect(await identityOf(one.doseId)).toBe('unchecked');
  });
});
