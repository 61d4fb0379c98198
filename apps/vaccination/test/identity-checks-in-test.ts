import { expect } from '@jest/globals';
import { ImportRunner, writeWorkbook, WORKBOOK_TYPE, type Actor, type ImportProgress } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { readSheet } from 'read-excel-file/universal';
import { CheckResultRows } from '../src/identity-checks/check-result-rows.import.js';
import { NationalResultRows } from '../src/national/national-result-rows.import.js';
import { DISTRICT, doseOf, FACILITY_A, newPerson, startVaccination, TODAY } from './running-vaccination.js';

export const LISTS = '/v1/identity-checks/lists';
export const RESULTS = '/v1/identity-checks/results';
const MERGES = '/v1/vaccination-people/merges';

export type Line = (string | null)[];
/** A work list as it is written. */
export interface Sheet {
  readonly header: string[];
  readonly rows: Line[];
}

/** The service, and how people come to fail the check of identity, go out and come back. */
export class IdentityChecksInTest {
  private constructor(readonly service: ServiceInTest) {}

  static async start(): Promise<IdentityChecksInTest> {
    return new IdentityChecksInTest(await startVaccination());
  }

  /** Somebody of the commune whose dose the national platform has refused for the identity. */
  async failed(commune: string, change: object = {}, given: object = {}) {
    const person = newPerson({ residence: { communeCode: commune }, ...change });
    const dose = await this.service.post<{ id: string; person: { id: string } }>('/v1/doses', {
      as: FACILITY_A,
      body: doseOf(person, given),
    });
    await this.service.database.query(
      `UPDATE vaccination.dose SET national = 'refused', national_reason = 'identity-mismatch' WHERE id = $1`,
      [dose.body.id],
    );
    return { person, doseId: dose.body.id, personId: dose.body.person.id };
  }

  /** Somebody of the commune with whose dose nothing is wrong. */
  async wellOf(commune: string): Promise<string> {
    const body = doseOf(newPerson({ residence: { communeCode: commune } }));
    const dose = await this.service.post<{ person: { id: string } }>('/v1/doses', { as: FACILITY_A, body });
    return dose.body.person.id;
  }

  async merge(kept: string, merged: string): Promise<string> {
    const body = { kept, merged, reason: 'Đối chiếu căn cước công dân' };
    const { status, body: made } = await this.service.post<{ id: string }>(MERGES, { as: DISTRICT, body });
    expect(status).toBe(201);
    return made.id;
  }

  async part(id: string): Promise<void> {
    const body = { reason: 'Hai người khác nhau' };
    expect(await this.service.post(`${MERGES}/${id}/undo`, { as: DISTRICT, body })).toMatchObject({ status: 201 });
  }

  make(commune: string, asked: object = {}, as = DISTRICT) {
    return this.service.post<{ id: string; people: number }>(LISTS, { as, body: { commune, ...asked } });
  }

  async workbook(id: string): Promise<Sheet> {
    const path = `${LISTS}/${id}/rows.xlsx`;
    const { body } = await this.service.get<Uint8Array<ArrayBuffer>>(path, { as: DISTRICT });
    const [, header = [], ...rows] = (await readSheet(body.buffer as unknown as Blob)) as Line[];
    return { header: header.map((title) => title ?? ''), rows };
  }

  /** Fills the rows in, by the beginnings of the titles, and sends the list back. */
  async sendBack(
    { header, rows }: Sheet,
    fillIn: readonly Readonly<Record<string, string>>[],
    as: Actor = DISTRICT,
  ): Promise<ImportProgress> {
    const filled = rows.map((row, at) =>
      header.map((title, column) => {
        const found = Object.entries(fillIn[at] ?? {}).find(([beginning]) => title.startsWith(beginning));
        return found ? found[1] : (row[column] ?? '');
      }),
    );
    const body = await writeWorkbook({ sheet: 'Xac minh', title: ['DANH SÁCH'], header, rows: filled });
    const headers = { 'content-type': WORKBOOK_TYPE };
    const sent = await this.service.post<ImportProgress>(RESULTS, { as, body, headers });
    expect(sent).toMatchObject({ status: 202 });
    const { app } = this.service.running;
    await app.get(ImportRunner, { strict: false }).runAll(app.get(CheckResultRows, { strict: false }));
    return (await this.service.get<ImportProgress>(`${RESULTS}/${sent.body.id}`, { as })).body;
  }

  async identityOf(doseId: string): Promise<string | undefined> {
    const sql = 'SELECT identity FROM vaccination.dose WHERE id = $1';
    const [row] = await this.service.database.query<{ identity: string }>(sql, [doseId]);
    return row?.identity;
  }

  async nationalOf(doseId: string): Promise<unknown> {
    const { body } = await this.service.get(`/v1/doses/${doseId}`, { as: FACILITY_A });
    return body['national'];
  }

  /** The dose goes out in a file, and the national platform answers that file with these words for it. */
  async nationally(doseId: string, words: string, asked: object = {}): Promise<void> {
    const exports = '/v1/doses/national-exports';
    const as = FACILITY_A;
    const body = { from: TODAY, to: TODAY, ...asked };
    const made = await this.service.post<{ id: string }>(exports, { as, body });
    const path = `${exports}/${made.body.id}/rows.xlsx`;
    const file = await this.service.get<Uint8Array<ArrayBuffer>>(path, { as });
    const lines = (await readSheet(file.body.buffer as unknown as Blob)) as Line[];
    const header = (lines.find((line) => line.includes('Ghi chú')) ?? []).map((title) => title ?? '');
    const rows = lines
      .filter((line) => line.some((cell) => cell?.includes(doseId)))
      .map((line) => header.map((title, at) => (title === 'Kết quả import' ? words : (line[at] ?? ''))));
    expect(rows).toHaveLength(1);
    const answer = await writeWorkbook({ sheet: 'PL1', title: ['KẾT QUẢ'], header, rows });
    const headers = { 'content-type': WORKBOOK_TYPE };
    await this.service.post('/v1/doses/national-results', { as, body: answer, headers });
    const { app } = this.service.running;
    await app.get(ImportRunner, { strict: false }).runAll(app.get(NationalResultRows, { strict: false }));
  }
}
