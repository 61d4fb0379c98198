import { Refused, type FieldFault } from '../problem/refused.js';
import { rowsOfCsv } from './csv-rows.js';
import type { ImportCells, ImportColumn } from './import-kind.js';
import { CELL_CHARACTERS_MAX, IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX } from './import-limits.js';
import { fillMergedCells } from './merged-cells.js';
import { rowsOfSpreadsheet, type SpreadsheetRows } from './spreadsheet.js';

/** Where a kind of import finds the id of a row that came back; absent in rows that are new. */
export const ROW_ID_CELL = '#rowId';
/** Names a refused row for ever, so that it is the same row when it comes back mended. */
export const ROW_ID_TITLE = 'row_id';
/** For kinds that know a row again by its id; to the others the id says nothing. */
export const ROW_ID_COLUMN: ImportColumn = { name: ROW_ID_CELL, aliases: [ROW_ID_TITLE] };
/** What `refused.csv` adds to the columns of the file; sent back with it, they are passed over. */
export const ADDED_COLUMNS = ['row', 'reasons', ROW_ID_TITLE] as const;

/** Lines in which a form may have its title before its header. */
const HEADER_WITHIN = 20;
/** How a spreadsheet and a zip archive begin. */
const ZIP_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
const UNSTORABLE = /[\p{Cc}--[\n\t]]/gv;

export interface ImportTable {
  /** Those of the file, by the names of the import. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: ImportCells }[];
}

/**
 * Reads a file by what it is, not by what it is called: XLSX, or else CSV. The header is the first line that is not
 * empty, or, where that has not all required columns, the first of those below that has, alone or with the line under
 * it; empty lines under the header are passed over.
 *
 * @throws Refused with the first reason why the file as a whole cannot be taken
 */
export async function readImportTable(bytes: Buffer, columns: readonly ImportColumn[]): Promise<ImportTable> {
  const isZip = bytes.subarray(0, ZIP_SIGNATURE.length).equals(ZIP_SIGNATURE);
  const read: SpreadsheetRows = isZip ? await rowsOfSpreadsheet(bytes) : { rows: rowsOfCsv(bytes), merged: [] };
  const lines = read.rows.map((line) => line.map(clean));
  const { headerAt, titles } = headerOf(lines, columns);
  const header = columnsOf(titles, columns);
  const ofEach = new Set(columns.flatMap(({ name, mergedOfEach }) => (mergedOfEach === true ? [name] : [])));
  fillMergedCells(lines, read.merged, (column) => ofEach.has(header[column] ?? ''));
  const rows = lines
    .map((line, index) => ({ number: index + 1, line }))
    .slice(headerAt + 1)
    .filter(({ line }) => isFilled(line))
    .map(({ number, line }) => ({ number, cells: cellsOf(line, header) }));
  if (headerAt < 0 || rows.length === 0) throw new Refused('file-empty');
  if (rows.length > IMPORT_ROWS_MAX) throw new Refused('too-many-rows');
  return { columns: header.filter((name): name is string => name !== undefined && name !== ROW_ID_CELL), rows };
}

interface Header {
  /** Its last line. */
  readonly headerAt: number;
  readonly titles: readonly string[];
}

function headerOf(lines: readonly (readonly string[])[], columns: readonly ImportColumn[]): Header {
  const first = lines.findIndex(isFilled);
  const known = new Map(
    columns.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => [fold(one), name])),
  );
  const required = columns.flatMap(({ name, required: isRequired }) => (isRequired === true ? [name] : []));
  const namesIn = (titles: readonly string[]) => new Set(titles.flatMap((title) => known.get(fold(title)) ?? []));
  const among = lines.slice(0, HEADER_WITHIN);
  const candidates = among.flatMap((titles, at): Header[] => [
    { headerAt: at, titles },
    { headerAt: at + 1, titles: joinedTitles(titles, among[at + 1] ?? [], columns) },
  ]);
  const whole = candidates
    .map((header) => ({ header, names: namesIn(header.titles) }))
    .filter(({ names }) => required.length > 0 && required.every((name) => names.has(name)));
  const most = Math.max(0, ...whole.map(({ names }) => names.size));
  return whole.find(({ names }) => names.size === most)?.header ?? { headerAt: first, titles: lines[first] ?? [] };
}

/**
 * Of two lines, of which the upper names groups of columns: `Mũi 1` above `Lô` is `mũi 1: lô`. A group that is of no
 * column of the import adds nothing.
 */
function joinedTitles(upper: readonly string[], lower: readonly string[], columns: readonly ImportColumn[]): string[] {
  const known = new Set(columns.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(fold)));
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = '', below = ''] = [upper[at], lower[at]];
    if (above !== '') group = above;
    if (below === '') return above;
    const joined = `${fold(group)}: ${fold(below)}`;
    return known.has(joined) ? joined : below;
  });
}

const isFilled = (line: readonly string[]): boolean => line.some((cell) => cell !== '');

/** What cannot be stored becomes a blank, and what is far too long is cut: a rule will refuse what is left. */
function clean(cell: string): string {
  const text = cell.slice(0, CELL_CHARACTERS_MAX).toWellFormed().normalize('NFC');
  return text.replaceAll(UNSTORABLE, ' ').trim();
}

/** For each position the column that stands there; undefined for what is passed over. */
function columnsOf(header: readonly string[], columns: readonly ImportColumn[]): (string | undefined)[] {
  if (header.length > IMPORT_COLUMNS_MAX) throw new Refused('too-many-columns');
  const known = new Map(
    columns.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => [fold(one), name] as const)),
  );
  const found = header.map((title) => known.get(fold(title)));
  const faults = [...headerFaults(header, found), ...missingFaults(found, columns)];
  const [first] = faults;
  if (first !== undefined) throw new Refused(first.code, { status: 400, errors: faults });
  return found;
}

function headerFaults(header: readonly string[], found: readonly (string | undefined)[]): FieldFault[] {
  return header.flatMap((title, at): FieldFault[] => {
    const name = found[at];
    if (name === undefined) return isPassedOver(title) ? [] : [{ path: title.slice(0, 64), code: 'unknown-column' }];
    return found.indexOf(name) < at ? [{ path: name, code: 'column-twice' }] : [];
  });
}

function missingFaults(found: readonly (string | undefined)[], columns: readonly ImportColumn[]): FieldFault[] {
  const missing = columns.filter(({ name, required }) => required === true && !found.includes(name));
  return missing.map(({ name }) => ({ path: name, code: 'column-missing' }));
}

const isPassedOver = (title: string): boolean => title === '' || ADDED_COLUMNS.some((name) => name === fold(title));

/** Without the star of what must be filled in, and without the hint in brackets behind it. */
const fold = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function cellsOf(line: readonly string[], header: readonly (string | undefined)[]): ImportCells {
  const entries = header.flatMap((name, at) => (name === undefined || !line[at] ? [] : [[name, line[at]] as const]));
  return Object.fromEntries(entries);
}
