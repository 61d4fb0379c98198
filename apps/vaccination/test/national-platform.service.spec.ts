import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportRunner, WORKBOOK_TYPE, writeWorkbook, type Actor, type ImportProgress } from '#libs/http';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { readSheet } from 'read-excel-file/universal';
import type { NationalExportAnswer } from '../src/national/national.dto.js';
import { NationalResultRows } from '../src/national/national-result-rows.import.js';
import { nationalHeader } from '../src/national/national-row.js';
import {
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  NATIONAL_CODE_OF_B,
  newPerson,
  SITE_A,
  SITE_B,
  startVaccination,
} from './running-vaccination.js';

const EXPORTS = '/v1/doses/national-exports';
const RESULTS = '/v1/doses/national-results';
const HEADER_LINE = 7;
/** Of the template with two doses. */
const NATIONAL_HEADER = nationalHeader(2);

let service: ServiceInTest;
beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const record = async (person: object = newPerson(), change: object = {}, as = FACILITY_A): Promise<string> => {
  const { status, body } = await service.post('/v1/doses', { as, body: doseOf(person, change) });
  expect(status).toBe(201);
  return String(body['id']);
};
const doseOn = (day: string, change: object = {}) => record(newPerson(), { administered: { on: day }, ...change });
const make = (body: object, as = FACILITY_A, key = newIdempotencyKey()) =>
  service.post<NationalExportAnswer>(EXPORTS, { as, body, key });
const ofDay = (day: string, more: object = {}, as = FACILITY_A) => make({ from: day, to: day, ...more }, as);
const show = async (id: string) =>
  (await service.get<NationalExportAnswer>(`${EXPORTS}/${id}`, { as: FACILITY_A })).body;
/** As a program of others reads it: lines of cells, `null` where there is nothing. */
const linesOf = async (id: string, as = FACILITY_A): Promise<(string | null)[][]> => {
  const { status, body } = await service.get<Uint8Array<ArrayBuffer>>(`${EXPORTS}/${id}/rows.xlsx`, { as });
  expect(status).toBe(200);
  return (await readSheet(body.buffer as unknown as Blob)) as (string | null)[][];
};
const noteAt = NATIONAL_HEADER.indexOf('Ghi chú');
const resultAt = NATIONAL_HEADER.indexOf('Kết quả import');

/** The file as the platform gives it back: `results` by the id of the dose. */
const answered = async (id: string, results: Readonly<Record<string, string>>, as: Actor = FACILITY_A) => {
  const lines = await linesOf(id);
  const rows = lines.slice(HEADER_LINE + 1).map((line) =>
    line.map((cell, at) => {
      const dose = Object.keys(results).find((one) => line[noteAt]?.includes(one));
      return at === resultAt ? (results[dose ?? ''] ?? '') : (cell ?? '');
    }),
  );
  return sendBack(await writeWorkbook({ sheet: 'PL1', title: ['KẾT QUẢ'], header: NATIONAL_HEADER, rows }), as);
};
const sendBack = async (bytes: Buffer | string, as: Actor = FACILITY_A, type = WORKBOOK_TYPE) => {
  const sent = await service.post<ImportProgress>(RESULTS, { as, body: bytes, headers: { 'content-type': type } });
  const { app } = service.running;
  await app.get(ImportRunner, { strict: false }).runAll(app.get(NationalResultRows, { strict: false }));
  return (await service.get<ImportProgress>(`${RESULTS}/${sent.body.id}`, { as })).body;
};
const stateOf = async (dose: string) => {
  const { body } = await service.get(`/v1/doses/${dose}`, { as: FACILITY_A });
  return [body['national'], body['nationalReason']];
};
const completeness = async (day: string) => {
  const path = `/v1/completeness?facility=${SITE_A}&from=${day}&to=${day}`;
  const { body } = await service.get<{ items: Record<string, unknown>[] }>(path, { as: FACILITY_A });
  return body.items[0];
};

describe('a file for the national platform', () => {
  it('has each dose that is not there yet in one row of the 27 columns', async () => {
    const day = '2021-07-01';
    const person = newPerson({ fullName: 'Nguyễn Thử Quốc Gia', birth: { date: '1984-02-29' }, phone: '0300777001' });
    const dose = await record(person, { administered: { on: day }, lot: 'ABV0007' });
    const made = await ofDay(day);
    expect(made).toMatchObject({ status: 201, body: { facility: SITE_A, doses: 1, more: false, waiting: 1 } });
    const lines = await linesOf(made.body.id);
    expect(NATIONAL_HEADER).toHaveLength(27);
    expect(lines[HEADER_LINE]).toEqual(NATIONAL_HEADER);
    const [row = []] = lines.slice(HEADER_LINE + 1);
    expect(row.slice(0, 9)).toEqual([
      ...['1', 'Nguyễn Thử Quốc Gia', '29/02/1984', '1', null, null, '0300777001'],
      ...[(person['identityDocument'] as { number: string }).number, null],
    ]);
    expect(row.slice(9, 15)).toEqual([
      'Tỉnh Hậu Giang',
      '93',
      'Thành phố Vị Thanh',
      '930',
      expect.any(String),
      '31318',
    ]);
    expect(row.slice(17, 25)).toEqual([
      'AstraZeneca (Vaxzevria)',
      '01/07/2021',
      'ABV0007',
      SITE_A,
      null,
      null,
      null,
      null,
    ]);
    expect(row[noteAt]).toContain(dose);
    expect(await stateOf(dose)).toEqual(['sent', null]);
    expect(await completeness(day)).toMatchObject({ entered: 1, nationalSent: 1, nationalAccepted: 0 });
  });

  it('leaves out what another file has, and takes the rest when it is as long as one may be', async () => {
    const day = '2021-07-02';
    for (let dose = 0; dose < 3; dose += 1) await doseOn(day);
    const first = await ofDay(day, { limit: 2 });
    expect(first.body).toMatchObject({ doses: 2, more: true });
    expect((await ofDay(day, { limit: 2 })).body).toMatchObject({ doses: 1, more: false });
    expect((await ofDay(day)).body).toMatchObject({ doses: 0, more: false });
  });

  it('has no dose that another of ten files of the same moment has', async () => {
    const day = '2021-07-03';
    for (let dose = 0; dose < 12; dose += 1) await doseOn(day);
    const files = await Promise.all(Array.from({ length: 10 }, () => ofDay(day, { limit: 5 })));
    const rest = await ofDay(day);
    const doses = [...files, rest].map(({ body }) => body.doses);
    expect(doses.reduce((sum, count) => sum + count, 0)).toBe(12);
    const sql = `SELECT count(*)::int AS rows, count(DISTINCT e.dose_id)::int AS doses FROM vaccination.national_export_dose e
      JOIN vaccination.dose d ON d.id = e.dose_id WHERE d.day = $1`;
    expect(await service.database.query(sql, [day])).toEqual([{ rows: 12, doses: 12 }]);
  });

  it('is made once of equal requests, and another body under the key is refused', async () => {
    const [day, key] = ['2021-07-04', newIdempotencyKey()];
    await doseOn(day);
    const body = { from: day, to: day };
    const answers = await Promise.all(Array.from({ length: 5 }, () => make(body, FACILITY_A, key)));
    expect(new Set(answers.map(({ body: { id, doses } }) => `${id} ${doses}`)).size).toBe(1);
    expect(await make({ ...body, limit: 1 }, FACILITY_A, key)).toMatchObject({ status: 409 });
  });

  it('has the second dose in the second columns, and neither withdrawn doses nor those of other provinces', async () => {
    const person = newPerson();
    await record(person, { administered: { on: '2021-05-01' } });
    const second = await record(person, { administered: { on: '2021-07-05' } });
    await doseOn('2021-07-05', { origin: 'outside-province', evidence: 'paper' });
    const withdrawn = await doseOn('2021-07-05');
    await service.post(`/v1/doses/${withdrawn}/withdrawals`, { as: FACILITY_A, body: { reason: 'Never given' } });
    const made = await ofDay('2021-07-05');
    const rows = (await linesOf(made.body.id)).slice(HEADER_LINE + 1);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(17, 25)).toEqual([
      ...[null, null, null, null, 'AstraZeneca (Vaxzevria)', '05/07/2021', 'ABV1234', SITE_A],
    ]);
    expect(rows[0]?.[noteAt]).toBe(`LC:${second} mũi 2`);
  });

  it('has no third dose, for which the template has no columns, and says how many it leaves out', async () => {
    const person = newPerson();
    for (const on of ['2021-04-01', '2021-06-10']) await record(person, { administered: { on } });
    const third = await record(person, { administered: { on: '2021-07-07' } });
    await doseOn('2021-07-07');
    const made = await ofDay('2021-07-07');
    expect(made.body).toMatchObject({ doses: 1, more: false, withoutColumns: 1 });
    expect((await linesOf(made.body.id)).flat().join()).not.toContain(third);
    expect(await stateOf(third)).toEqual(['not-sent', null]);
    expect(await show(made.body.id)).toMatchObject({ withoutColumns: 1, waiting: 1 });
  });

  it("calls a facility as the platform does, and says of which the register has no code of the platform's", async () => {
    const day = '2021-07-08';
    await doseOn(day);
    await record(newPerson(), { administered: { on: day }, facilityCode: SITE_B }, FACILITY_B);
    const codeAt = NATIONAL_HEADER.indexOf('Mũi 1: Địa điểm');
    const codes = async (as: Actor) => {
      const { body } = await ofDay(day, {}, as);
      const rows = (await linesOf(body.id, as)).slice(HEADER_LINE + 1);
      return [rows.map((row) => row[codeAt]), body.facilitiesWithoutCode];
    };
    expect(await codes(FACILITY_A)).toEqual([[SITE_A], [SITE_A]]);
    expect(await codes(FACILITY_B)).toEqual([[NATIONAL_CODE_OF_B], []]);
  });

  it('is of the own facility or area, and shown to nobody else', async () => {
    const day = '2021-07-06';
    const dose = await doseOn(day);
    expect((await ofDay(day, {}, FACILITY_B)).body).toMatchObject({ facility: SITE_B, doses: 0 });
    expect(await make({ facility: SITE_A }, FACILITY_B)).toMatchObject({
      status: 404,
      body: { code: 'facility-not-found', errors: [{ path: 'facility' }] },
    });
    const made = await ofDay(day);
    for (const path of [`${EXPORTS}/${made.body.id}`, `${EXPORTS}/${made.body.id}/rows.xlsx`])
      expect(await service.get(path, { as: FACILITY_B })).toMatchObject({ status: 404 });
    expect(await answered(made.body.id, { [dose]: 'Thành công' }, FACILITY_B)).toMatchObject({
      refused: 1,
      changed: 0,
    });
    expect(await stateOf(dose)).toEqual(['sent', null]);
    const audited = `audit.entry WHERE action = 'national-export.read' AND object_id = '${made.body.id}'`;
    expect(await service.count(audited)).toBeGreaterThan(0);
  });

  it.each([
    [{ from: '2021-07-02', to: '2021-07-01' }, 'to'],
    [{ from: '01/07/2021' }, 'from'],
    [{ limit: 0 }, 'limit'],
    [{ limit: 5_001 }, 'limit'],
    [{ facility: '' }, 'facility'],
  ])('is refused for %j', async (body, path) => {
    expect(await make(body)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });
});

describe('the answer of the national platform', () => {
  it('is taken row by row, and changes nothing when it comes again', async () => {
    const day = '2021-06-01';
    const [good, bad, silent] = [await doseOn(day), await doseOn(day), await doseOn(day)];
    const { id } = (await ofDay(day)).body;
    const results = { [good]: 'Thành công', [bad]: 'CCCD 099184000777 không khớp' };
    expect(await answered(id, results)).toMatchObject({ rows: 3, changed: 2, refused: 1 });
    expect(await stateOf(good)).toEqual(['accepted', null]);
    expect(await stateOf(bad)).toEqual(['refused', 'identity-mismatch']);
    expect(await stateOf(silent)).toEqual(['sent', null]);
    expect(await show(id)).toMatchObject({ doses: 3, waiting: 1, accepted: 1, refused: 1, changed: 0 });
    expect(await completeness(day)).toMatchObject({ nationalSent: 1, nationalAccepted: 1, nationalRefused: 1 });
    expect(await answered(id, { ...results, [silent]: 'ok' })).toMatchObject({ changed: 1, unchanged: 2 });
    const path = `/v1/doses?facility=${SITE_A}&day=${day}&national=refused`;
    expect((await service.get(path, { as: DISTRICT })).body).toMatchObject({ items: [{ id: bad }] });
    const plain = await service.database.query(
      `SELECT 1 FROM vaccination.national_answer WHERE position('099184000777'::bytea IN sealed_words) > 0`,
    );
    expect(plain).toEqual([]);
  });

  it('is of no use for a dose that was corrected since, which goes with the next file', async () => {
    const day = '2021-06-02';
    const dose = await doseOn(day);
    const first = (await ofDay(day)).body.id;
    const file = await linesOf(first);
    const correction = { reason: 'Another lot', lot: 'ABV9999' };
    expect(await service.post(`/v1/doses/${dose}/corrections`, { as: FACILITY_A, body: correction })).toMatchObject({
      status: 201,
    });
    expect(await stateOf(dose)).toEqual(['not-sent', null]);
    expect(await show(first)).toMatchObject({ doses: 1, waiting: 0, changed: 1 });
    expect((await linesOf(first)).slice(HEADER_LINE + 1)).toEqual([]);
    const rows = file
      .slice(HEADER_LINE + 1)
      .map((line) => line.map((cell, at) => (at === resultAt ? 'Thành công' : (cell ?? ''))));
    const late = await sendBack(await writeWorkbook({ sheet: 'PL1', header: NATIONAL_HEADER, rows }));
    expect(late).toMatchObject({ refused: 1, changed: 0 });
    const second = (await ofDay(day)).body.id;
    expect((await linesOf(second))[HEADER_LINE + 1]?.[19]).toBe('ABV9999');
  });

  it('that refuses is asked anew of its own accord once the dose was corrected', async () => {
    const day = '2021-06-07';
    const dose = await doseOn(day);
    await answered((await ofDay(day)).body.id, { [dose]: 'Số lô không có trong danh mục' });
    expect(await stateOf(dose)).toEqual(['refused', 'lot-unknown']);
    expect((await ofDay(day)).body).toMatchObject({ doses: 0 });
    const correction = { reason: 'As on the vial', lot: 'ABV5555' };
    await service.post(`/v1/doses/${dose}/corrections`, { as: FACILITY_A, body: correction });
    const next = (await ofDay(day)).body;
    expect(next).toMatchObject({ doses: 1, waiting: 1 });
    await answered(next.id, { [dose]: 'Thành công' });
    expect(await stateOf(dose)).toEqual(['accepted', null]);
  });

  it('that refuses is asked anew of an unchanged dose when somebody wants it', async () => {
    const day = '2021-06-03';
    const dose = await doseOn(day);
    await answered((await ofDay(day)).body.id, { [dose]: 'Lỗi hệ thống' });
    expect(await stateOf(dose)).toEqual(['refused', 'other']);
    expect((await ofDay(day)).body).toMatchObject({ doses: 0 });
    const again = (await ofDay(day, { includeRefused: true })).body;
    expect(again).toMatchObject({ doses: 1, waiting: 1 });
    await answered(again.id, { [dose]: 'Thành công' });
    expect(await stateOf(dose)).toEqual(['accepted', null]);
  });

  it('is sent anew where an earlier dose made it another number', async () => {
    const person = newPerson();
    const dose = await record(person, { administered: { on: '2021-06-28' } });
    await answered((await ofDay('2021-06-28')).body.id, { [dose]: 'Thành công' });
    await record(person, { administered: { on: '2021-04-28' } });
    expect(await stateOf(dose)).toEqual(['not-sent', null]);
  });

  it('stays visible of a dose that was withdrawn here', async () => {
    const day = '2021-06-04';
    const dose = await doseOn(day);
    await answered((await ofDay(day)).body.id, { [dose]: 'Thành công' });
    await service.post(`/v1/doses/${dose}/withdrawals`, { as: FACILITY_A, body: { reason: 'Never given' } });
    const { body } = await service.get(`/v1/doses?state=withdrawn&national=accepted&day=${day}`, { as: FACILITY_A });
    expect(body).toMatchObject({ items: [{ id: dose }] });
  });

  it('names what is wrong with each row', async () => {
    const never = await doseOn('2021-06-05');
    const lines = [
      'Ghi chú,Kết quả import',
      'không có mã,Thành công',
      `LC:${never},Thành công`,
      'LC:01906f3e-0000-7000-8000-00000000beef,Thành công',
    ];
    const done = await sendBack(lines.join('\n'), FACILITY_A, 'text/csv');
    expect(done).toMatchObject({ rows: 3, refused: 3 });
    const csv = await service.get<string>(`${RESULTS}/${done.id}/refused.csv`, {
      as: FACILITY_A,
      headers: { 'accept-language': 'en' },
    });
    const [, first, second, third] = csv.body.split('\r\n');
    expect(first).toContain('ghi_chu: The note does not hold the id');
    expect(second).toContain('ghi_chu: No dose with this id was sent');
    expect(third).toContain('ghi_chu: No dose with this id was sent');
  });
});
