import { ImportRunner, WORKBOOK_TYPE, type Actor, type ImportProgress } from '#libs/http';
import { xlsxOf, type ServiceInTest } from '#libs/testing';
import { SupplyRows } from '../src/supply-imports/supply-rows.import.js';
import { officerOf } from './running-geo-maps.js';

export const LISTS = '/v1/supply-points/imports';
export const PROVINCE = officerOf('93');
/** Of a list as CSV. */
export const LIST_HEADER = 'Tên điểm,Loại,Xã,Đường';

/** Faults and warnings, column and code. */
export const codesOf = (told: readonly { readonly path: string; readonly code: string }[]): string[] =>
  told.map(({ path, code }) => `${path} ${code}`);

export interface PreviewedRow {
  readonly row: number;
  readonly outcome: string;
  readonly point: Readonly<Record<string, unknown>> | null;
  readonly told: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

export interface SendingOptions {
  readonly as?: Actor;
  readonly dryRun?: boolean;
  readonly key?: string;
}

/** Sends a list, CSV where it is text, and does not wait. */
export const sendList = (
  service: ServiceInTest,
  file: string | Buffer,
  { as = PROVINCE, dryRun = false, key }: SendingOptions = {},
) =>
  service.post<ImportProgress & { code?: string }>(`${LISTS}${dryRun ? '?dryRun=true' : ''}`, {
    ...{ as, body: file, headers: { 'content-type': typeof file === 'string' ? 'text/csv' : WORKBOOK_TYPE } },
    ...(key !== undefined && { key }),
  });

/** Sends a list, has every row decided, and answers what has become of it. */
export async function takeList(
  service: ServiceInTest,
  file: string | Buffer,
  options: SendingOptions = {},
): Promise<ImportProgress> {
  const sent = await sendList(service, file, options);
  if (sent.status !== 202) throw new Error(`the list was answered ${sent.status} ${sent.body.code}`);
  const { app } = service.running;
  await app.get(ImportRunner, { strict: false }).runAll(app.get(SupplyRows, { strict: false }));
  const { as = PROVINCE } = options;
  return (await service.get<ImportProgress>(`${LISTS}/${sent.body.id}`, { as })).body;
}

/** Every decided row of a list, in English. */
export async function previewOf(service: ServiceInTest, id: string, as: Actor = PROVINCE): Promise<PreviewedRow[]> {
  const headers = { 'accept-language': 'en' };
  const path = `${LISTS}/${id}/preview?limit=500`;
  return (await service.get<{ items: PreviewedRow[] }>(path, { as, headers })).body.items;
}

/** A cell of a sheet: a text, a number, or a formula with the value that it had last. */
export type SheetCell = string | number | { readonly formula: string; readonly value?: string } | null;

/** A workbook as people make it: with formulas, and cells that were merged, such as `C4:C6`. */
export function sheetOf(rows: readonly (readonly SheetCell[])[], merged: readonly string[] = []): Buffer {
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellOf(cell, at, column)).join('')}</row>`,
  );
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const below = merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`;
  const xml =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetData>${lines.join('')}</sheetData>${below}</worksheet>`;
  return xlsxOf([], { 'xl/worksheets/sheet1.xml': xml });
}

function cellOf(cell: SheetCell, at: number, column: number): string {
  const address = `${String.fromCharCode('A'.charCodeAt(0) + column)}${at + 1}`;
  if (cell === null) return `<c r="${address}"/>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const value = cell.value === undefined ? '' : `<v>${escaped(cell.value)}</v>`;
  return `<c r="${address}" t="str"><f>${escaped(cell.formula)}</f>${value}</c>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
