import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportRunner, writeWorkbook, WORKBOOK_TYPE, type Actor, type ImportProgress } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { PeopleRows } from '../src/listings/people-rows.import.js';
import { nationalHeader } from '../src/national/national-row.js';
import { DISTRICT, doseOf, FACILITY_A, FACILITY_B, newPerson, startVaccination } from './running-vaccination.js';

const IMPORTS = '/v1/vaccination-people/imports';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

let people = 0;

/** A row of the template, of somebody who is nobody. */
function rowOf(change: Readonly<Record<string, string>> = {}): string[] {
  people += 1;
  const number = String(people).padStart(5, '0');
  const name = [...number].map((digit) => 'ABCDEGHIKL'[Number(digit)]).join('');
  const cells: Readonly<Record<string, string>> = {
    ...{ STT: String(people), 'Họ và tên': `Nguyễn Danh ${name}`, 'Ngày sinh': '13/05/1984', 'Giới tính': '1' },
    ...{ 'Mã nhóm đối tượng ưu tiên': '9', 'Số điện thoại': `03008${number}`, 'Số CMT/CCCD': `0991841${number}` },
    ...{ 'Mã tỉnh': '93', 'Mã huyện': '930', 'Mã xã': '31318', 'Đơn vị công tác': 'Xưởng Ví Dụ' },
    ...change,
  };
  return nationalHeader(2).map((title) => cells[title] ?? '');
}

async function take(rows: readonly string[][], query = '', as: Actor = DISTRICT): Promise<ImportProgress> {
  const body = await writeWorkbook({ sheet: 'PL1', title: ['DANH SÁCH'], header: nationalHeader(2), rows });
  const headers = { 'content-type': WORKBOOK_TYPE };
  const sent = await service.post<ImportProgress>(`${IMPORTS}${query}`, { as, body, headers });
  expect(sent).toMatchObject({ status: 202 });
  const { app } = service.running;
  await app.get(ImportRunner, { strict: false }).runAll(app.get(PeopleRows, { strict: false }));
  return (await service.get<ImportProgress>(`${IMPORTS}/${sent.body.id}`, { as })).body;
}

const toldOf = async (id: string, as: Actor = DISTRICT) => {
  const headers = { 'accept-language': 'en' };
  const answer = await service.get<{ items: object[] }>(`${IMPORTS}/${id}/rows?limit=500`, { as, headers });
  return answer.body.items;
};
const personOf = async (document: string) => {
  const found = await service.get<{ items: { id: string; doses: number }[] }>(
    `/v1/vaccination-people?document=${document}`,
    { as: DISTRICT },
  );
  return found.body.items[0];
};

describe('a list of people to be vaccinated', () => {
  it('puts each on record without a dose, with the group and the source that the sender named', async () => {
    const row = rowOf();
    const done = await take([row, rowOf()], `?source=enterprise&sourceName=${encodeURIComponent('Xưởng Ví Dụ')}`);
    expect(done).toMatchObject({ state: 'finished', rows: 2, created: 2, refused: 0 });
    expect(await personOf(row[7] ?? '')).toMatchObject({ doses: 0, residenceCommune: '31318' });
    const listings = await service.count(
      `vaccination.person_listing WHERE source = 'enterprise' AND priority_group = '9'`,
    );
    expect(listings).toBe(2);
    expect(await toldOf(done.id)).toEqual([]);
    const idsOf = async (query: string) => {
      const path = `/v1/vaccination-people?commune=31318&${query}`;
      return (await service.get<{ items: object[] }>(path, { as: DISTRICT })).body.items.length;
    };
    expect(await idsOf('source=enterprise&priorityGroup=9&vaccinated=no')).toBe(2);
    const none = ['source=school', 'priorityGroup=1', 'source=enterprise&vaccinated=yes'];
    expect(await Promise.all(none.map(idsOf))).toEqual([0, 0, 0]);
  });

  it('gives its group to a dose with which none is said, and not to one that says another', async () => {
    const [first, second] = [newPerson(), newPerson()];
    const rows = [first, second].map(({ identityDocument, fullName }) =>
      rowOf({
        ...{ 'Số CMT/CCCD': (identityDocument as { number: string }).number, 'Họ và tên': String(fullName) },
        'Ngày sinh': '1984-03-01',
      }),
    );
    expect(await take(rows)).toMatchObject({ created: 2 });
    const groupOf = async (person: object, said: object) => {
      const { body } = await service.post('/v1/doses', { as: FACILITY_A, body: doseOf(person, said) });
      const [dose] = await service.database.query<{ group: string }>(
        `SELECT strata ->> 'priorityGroup' AS "group" FROM vaccination.dose WHERE id = $1`,
        [body['id']],
      );
      return dose?.group;
    };
    expect([await groupOf(first, { priorityGroup: undefined }), await groupOf(second, { priorityGroup: '3' })]).toEqual(
      [...['9', '3']],
    );
  });

  it('that comes again changes nothing, in the same file or another, from whomever', async () => {
    const rows = [rowOf(), rowOf({ 'Số CMT/CCCD': '' })];
    await take(rows);
    expect(await take([...rows, ...rows, rowOf()])).toMatchObject({ created: 1, unchanged: 4 });
    expect(await take(rows, '', FACILITY_A)).toMatchObject({ unchanged: 2, created: 0 });
  });

  it('finds people by the rules of doses, and leaves the doubtful to an officer', async () => {
    const person = newPerson();
    await service.post('/v1/doses', { as: FACILITY_A, body: doseOf(person) });
    const { number } = person.identityDocument as { number: string };
    const named = { 'Họ và tên': String(person.fullName), 'Ngày sinh': '01/03/1984' };
    const done = await take([
      rowOf({ ...named, 'Số CMT/CCCD': number }),
      rowOf({ ...named, 'Số CMT/CCCD': '' }),
      rowOf({ 'Số CMT/CCCD': number, 'Họ và tên': 'Trần Ai Khác' }),
    ]);
    expect(done).toMatchObject({ created: 1, changed: 2, refused: 0 });
    expect(await toldOf(done.id)).toMatchObject([
      {
        state: 'created',
        told: [{ path: 'ho_va_ten', code: 'may-be-known', message: expect.stringContaining('officer') }],
      },
      { state: 'changed', told: [{ path: 'so_cccd', code: 'document-disagrees' }] },
    ]);
    const waiting = await service.get<{ items: { kind: string; person: { fullName: string } }[] }>(
      '/v1/vaccination-people/candidates',
      { as: DISTRICT },
    );
    const disagreeing = waiting.body.items.find(({ kind }) => kind === 'document-disagrees');
    expect(disagreeing).toMatchObject({ person: { fullName: 'Trần Ai Khác' }, other: { fullName: person.fullName } });
    expect(waiting.body.items.map(({ kind }) => kind)).toContain('same-name-and-birth');
  });

  it('passes doses over and says so, and says of each refused row why', async () => {
    const dosed = { 'Mũi 1: Tên vắc xin': 'AstraZeneca', 'Mũi 1: Ngày tiêm': '21/07/2021' };
    const done = await take([
      rowOf(dosed),
      rowOf({ 'Ngày sinh': '12/09/2021', 'Họ và tên': 'Nguyễn Mai Sau' }),
      rowOf({ 'Họ và tên': '', 'Giới tính': '7' }),
      rowOf({ 'Họ và tên': 'NguyÔn V¨n GiÊy', 'Số thẻ BHYT': '12' }),
    ]);
    expect(done).toMatchObject({ created: 2, refused: 2 });
    expect(await toldOf(done.id)).toMatchObject([
      { state: 'created', told: [{ path: 'mui_1_vac_xin', code: 'doses-passed-over' }] },
      { state: 'refused', told: [{ path: 'ngay_sinh' }] },
      { state: 'refused', told: [{ path: 'ho_va_ten' }, { path: 'gioi_tinh' }] },
      { state: 'created', told: [{ code: 'name-in-old-encoding' }, { path: 'so_bhyt' }] },
    ]);
    expect(await service.count(`vaccination.dose WHERE source = 'import'`)).toBe(0);
  });

  it('is followed by whoever sent it alone, and its source is one of the list', async () => {
    const { id } = await take([rowOf({ 'Ngày sinh': 'x' })], '', FACILITY_A);
    expect(await service.get(`${IMPORTS}/${id}/rows`, { as: FACILITY_B })).toMatchObject({ status: 404 });
    const headers = { 'content-type': 'text/csv' };
    const sent = await service.post(`${IMPORTS}?source=hearsay`, { as: DISTRICT, body: 'Họ và tên\nx\n', headers });
    expect(sent).toMatchObject({ status: 400, body: { errors: [{ path: 'source' }] } });
  });
});
