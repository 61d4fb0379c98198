import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import { readSheet } from 'read-excel-file/universal';
import { IdentityChecksInTest, LISTS, RESULTS, type Line } from './identity-checks-in-test.js';
import { DISTRICT, doseOf, FACILITY_A, newPerson, SITE_A, TODAY } from './running-vaccination.js';

/** A first dose stays the first, with whomever its person is merged. */
const EARLIER = { administered: { on: '2021-05-05' } };
const ELSEWHERE: Actor = { ...DISTRICT, id: 'district-931', areas: ['931'] };

let checks: IdentityChecksInTest;
beforeAll(async () => {
  checks = await IdentityChecksInTest.start();
});
afterAll(() => checks.service.stop());

const reasonsOf = async (id: string, as = DISTRICT) => {
  const { body } = await checks.service.get<{ items: { told: { path: string; code: string }[] }[] }>(
    `${RESULTS}/${id}/rows`,
    {
      as,
    },
  );
  return body.items.map(({ told }) => told.map(({ path, code }) => `${path} ${code}`));
};

describe('people whose doses failed the check of identity', () => {
  it('go out by commune, each on one list at a time, every look on record', async () => {
    const [one, other] = [await checks.failed('31318'), await checks.failed('31321')];
    const made = await checks.make('31318');
    expect(made).toMatchObject({ status: 201, body: { commune: '31318', people: 1, more: false } });
    expect((await checks.make('31318')).body).toMatchObject({ people: 0 });
    const { header, rows } = await checks.workbook(made.body.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[header.indexOf('Họ và tên')]).toBe(one.person['fullName']);
    const looks = `audit.entry WHERE action = 'vaccination-person.listed-for-check' AND object_id = '${one.personId}'`;
    expect(await checks.service.count(looks)).toBe(1);
    expect(await checks.identityOf(other.doseId)).toBe('unchecked');
    expect(await checks.make('31318', {}, ELSEWHERE)).toMatchObject({ status: 404 });
    expect(await checks.service.get(`${LISTS}/${made.body.id}/rows.xlsx`, { as: ELSEWHERE })).toMatchObject({
      status: 404,
    });
  });

  it('come back verified, corrected or not found; what was wrong stays on record beside what is right', async () => {
    const [right, wrong, nobody] = [
      await checks.failed('31327'),
      await checks.failed('31327'),
      await checks.failed('31327'),
    ];
    const list = await checks.make('31327');
    const sheet = await checks.workbook(list.body.id);
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
      (await checks.service.get<{ items: { verified: number }[] }>(path, { as: FACILITY_A })).body.items[0]?.verified ??
      0;
    const before = await verified();
    expect(await checks.sendBack(sheet, fillIn)).toMatchObject({ rows: 3, changed: 3, refused: 0 });
    expect(await Promise.all([right, wrong, nobody].map(({ doseId }) => checks.identityOf(doseId)))).toEqual([
      'verified',
      'verified',
      'not-found',
    ]);
    expect(await verified()).toBe(before + 2);
    const shown = await checks.service.get(`/v1/vaccination-people/${wrong.personId}`, { as: DISTRICT });
    expect(shown.body).toMatchObject({
      person: {
        fullName: 'Trần Thử Đúng',
        birth: { date: '1990-05-14' },
        sex: 'male',
        identityDocument: { number: '099190777001' },
      },
      doses: [{ doseNumber: 1 }],
    });
    const found = await checks.service.get<{ items: object[] }>('/v1/vaccination-people?document=099190777001', {
      as: DISTRICT,
    });
    expect(found.body.items).toHaveLength(1);
    const dose = await checks.service.get(`/v1/doses/${wrong.doseId}`, { as: FACILITY_A });
    expect(dose.body).toMatchObject({ person: { fullName: wrong.person['fullName'] } });
    const [change] = await checks.service.database.query<{ fields: string[] }>(
      'SELECT fields FROM vaccination.person_change WHERE person_id = $1',
      [wrong.personId],
    );
    expect(change?.fields).toEqual(['fullName', 'birth', 'sex', 'identityDocument']);
    const again = await checks.sendBack({ ...sheet, rows: [...sheet.rows].reverse() }, [...fillIn].reverse());
    expect(again).toMatchObject({ rows: 3, unchanged: 3 });
  });

  it('go to the national platform anew under what was found, but for those whom nobody found', async () => {
    const [right, wrong, nobody] = [
      await checks.failed('31333'),
      await checks.failed('31333'),
      await checks.failed('31333'),
    ];
    const sheet = await checks.workbook((await checks.make('31333')).body.id);
    const at = sheet.header.indexOf('Họ và tên');
    const fillIn = sheet.rows.map((row): Record<string, string> => {
      if (row[at] === right.person['fullName']) return { 'Kết quả': 'đúng' };
      if (row[at] === nobody.person['fullName']) return { 'Kết quả': 'không tìm thấy' };
      return { 'Kết quả': 'sửa', 'Họ và tên đúng': 'Lê Thử Sửa', 'Số giấy tờ đúng': '099190777333' };
    });
    await checks.sendBack(sheet, fillIn);
    const body = { from: TODAY, to: TODAY };
    const made = await checks.service.post<{ id: string }>('/v1/doses/national-exports', { as: FACILITY_A, body });
    const path = `/v1/doses/national-exports/${made.body.id}/rows.xlsx`;
    const file = await checks.service.get<Uint8Array<ArrayBuffer>>(path, { as: FACILITY_A });
    const rows = (await readSheet(file.body.buffer as unknown as Blob)) as Line[];
    const rowOf = (doseId: string) => rows.find((row) => row.some((cell) => cell?.includes(doseId)));
    expect(rowOf(right.doseId)?.[1]).toBe(right.person['fullName']);
    expect(rowOf(wrong.doseId)?.slice(1, 8)).toEqual([
      ...['Lê Thử Sửa', '01/03/1984', '1', null, null, wrong.person['phone'], '099190777333'],
    ]);
    expect(rowOf(nobody.doseId)).toBeUndefined();
  });

  it('are on no list once the national platform has accepted them, and stay accepted whatever an older list says', async () => {
    const [person, other] = [newPerson({ residence: { communeCode: '31336' } }), await checks.failed('31336')];
    const dose = await checks.service.post<{ id: string }>('/v1/doses', { as: FACILITY_A, body: doseOf(person) });
    await checks.nationally(dose.body.id, 'Số CCCD không khớp');
    expect(await checks.identityOf(dose.body.id)).toBe('failed');
    const sheet = await checks.workbook((await checks.make('31336')).body.id);
    expect(sheet.rows).toHaveLength(2);
    await checks.nationally(dose.body.id, 'Thành công', { includeRefused: true });
    expect(await checks.identityOf(dose.body.id)).toBe('unchecked');
    const notFound = sheet.rows.map(() => ({ 'Kết quả': 'không tìm thấy' }));
    expect(await checks.sendBack(sheet, notFound)).toMatchObject({ rows: 2, changed: 2 });
    expect(await checks.identityOf(dose.body.id)).toBe('unchecked');
    const next = await checks.workbook((await checks.make('31336', { includeNotFound: true })).body.id);
    expect(next.rows.map((row) => row[next.header.indexOf('Họ và tên')])).toEqual([other.person['fullName']]);
  });

  it('go to the national platform anew only with those doses whose row says something else by now', async () => {
    const right = newPerson({ residence: { communeCode: '31339' } });
    const wrong = { ...right, fullName: 'Nguyễn Thử Nhầm' };
    const given = (on: string) => ({ administered: { on } });
    const [first, second] = [
      await checks.service.post<{ id: string }>('/v1/doses', {
        as: FACILITY_A,
        body: doseOf(wrong, given('2021-05-04')),
      }),
      await checks.service.post<{ id: string }>('/v1/doses', {
        as: FACILITY_A,
        body: doseOf(right, given('2021-08-04')),
      }),
    ];
    await checks.nationally(second.body.id, 'Thành công', { from: '2021-08-04', to: '2021-08-04' });
    await checks.nationally(first.body.id, 'Họ tên không khớp', { from: '2021-05-04', to: '2021-05-04' });
    const sheet = await checks.workbook((await checks.make('31339')).body.id);
    const correction = { 'Kết quả': 'sửa', 'Họ và tên đúng': String(right['fullName']) };
    expect(await checks.sendBack(sheet, [correction])).toMatchObject({ rows: 1, changed: 1 });
    expect(await checks.nationalOf(second.body.id)).toBe('accepted');
    expect(await checks.nationalOf(first.body.id)).toBe('not-sent');
  });

  it('are on no second list when they are merged into somebody else while the first is out', async () => {
    const [kept, merged] = [
      await checks.wellOf('31338'),
      await checks.failed('31338', { fullName: 'Trần Thử Hai' }, EARLIER),
    ];
    expect((await checks.make('31338')).body).toMatchObject({ people: 1 });
    await checks.merge(kept, merged.personId);
    expect((await checks.make('31338')).body).toMatchObject({ people: 0 });
  });

  it('are on no second list when the merge under which they went out is undone', async () => {
    const [kept, merged] = [
      await checks.wellOf('31324'),
      await checks.failed('31324', { fullName: 'Trần Thử Ba' }, EARLIER),
    ];
    const id = await checks.merge(kept, merged.personId);
    expect((await checks.make('31324')).body).toMatchObject({ people: 1 });
    await checks.part(id);
    expect((await checks.make('31324')).body).toMatchObject({ people: 0 });
  });

  it('are not changed by rows that contradict themselves, name the document of another, or are of another area', async () => {
    const [one, other] = [await checks.failed('31330'), await checks.failed('31330')];
    const { number } = one.person['identityDocument'] as { number: string };
    const sheet = await checks.workbook((await checks.make('31330')).body.id);
    const at = sheet.header.indexOf('Họ và tên');
    const [first, second] = sheet.rows[0]?.[at] === other.person['fullName'] ? [0, 1] : [1, 0];
    const fillIn: Record<string, string>[] = [{}, {}];
    fillIn[first] = { 'Kết quả': 'sửa', 'Số giấy tờ đúng': number };
    fillIn[second] = { 'Kết quả': 'đúng', 'Họ và tên đúng': 'Trần Ai Đó' };
    const done = await checks.sendBack(sheet, fillIn);
    expect(done).toMatchObject({ refused: 2, changed: 0 });
    expect((await reasonsOf(done.id)).flat().sort()).toEqual([
      'ket_qua check-contradicts',
      'so_giay_to_dung document-of-another',
    ]);
    const foreign = await checks.sendBack(sheet, [{ 'Kết quả': 'đúng' }, { 'Kết quả': 'đúng' }], ELSEWHERE);
    expect((await reasonsOf(foreign.id, ELSEWHERE)).flat()).toEqual([
      'row_id check-not-found',
      'row_id check-not-found',
    ]);
    expect(await checks.identityOf(one.doseId)).toBe('unchecked');
  });
});
