import { Refused, type FieldFault } from '../problem/refused.js';
import { rowsOfCsv } from './csv-rows.js';
import type { ImportCells, ImportColumn } from './import-kind.js';
import { CELL_CHARACTERS_MAX, IMPORT_COLUMNS_MAX, IMPORT_ROWS_MAX } from './import-limits.js';
import { rowsOfSpreadsheet } from './spreadsheet.js';

/** What `refused.csv` adds to the columns of the file; sent back with it, they are passed over. */
export const ADDED_COLUMNS = ['row', 'reasons'] as const;

/** How a spreadsheet and a zip archive begin. */
const ZIP_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
const UNSTORABLE = /[\p{Cc}--[\n\t]]/gv;

export interface ImportTable {
  /** Those of the file, by the names of the import. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: ImportCells }[];
}

/**
 * Reads a file by what it is, not by what it is called: XLSX, or else CSV. The first line that is not empty is the
 * header; empty lines below it are passed over.
 *
 * @throws Refused with the first reason why the file as a whole cannot be taken
 */
export async function readImportTable(bytes: Buffer, columns: readonly ImportColumn[]): Promise<ImportTable> {
  const isZip = bytes.subarray(0, ZIP_SIGNATURE.length).equals(ZIP_SIGNATURE);
  const lines = (isZip ? await rowsOfSpreadsheet(bytes) : rowsOfCsv(bytes)).map((line) => line.map(clean));
  const headerAt = lines.findIndex(isFilled);
  const header = columnsOf(lines[headerAt] ?? [], columns);
  const rows = lines
    .map((line, index) => ({ number: index + 1, line }))
    .slice(headerAt + 1)
    .filter(({ line }) => isFilled(line))
    .map(({ number, line }) => ({ number, cells: cellsOf(line, header) }));
  if (headerAt < 0 || rows.length === 0) throw new Refused('file-empty');
  if (rows.length > IMPORT_ROWS_MAX) throw new Refused('too-many-rows');
  return { columns: header.filter((name) => name !== undefined), rows };
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
    columns.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => [fold(one), name])),
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

const fold = (title: string): string => title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

function cellsOf(line: readonly string[], header: readonly (string | undefined)[]): ImportCells {
  const entries = header.flatMap((name, at) => (name === undefined || !line[at] ? [] : [[name, line[at]] as const]));
  return Object.fromEntries(entries);
}
