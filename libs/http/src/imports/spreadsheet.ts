import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { readSheet, type CellValue } from 'read-excel-file/universal';
import { Refused } from '../problem/refused.js';
import { IMPORT_ROWS_MAX, PARTS_MAX, UNPACKED_BYTES_MAX } from './import-limits.js';
import { columnNumber, mergedDownward, type MergedCells } from './merged-cells.js';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const CELL_ADDRESS = /<(?:\w+:)?(?:c|row)\b[^>]*?\sr="([A-Z]{0,3})(\d{1,7})"/g;
/** A few rows above the header, and those that were emptied but are still written down. */
const ROWS_ALLOWED = IMPORT_ROWS_MAX * 2;
const COLUMNS_ALLOWED = 1_000;

export interface SpreadsheetRows {
  readonly rows: string[][];
  /** None where the workbook has several sheets: nothing says by itself which of them was read. */
  readonly merged: readonly MergedCells[];
}

/**
 * The first sheet as rows of texts. A date is `YYYY-MM-DD`, a time
 * `YYYY-MM-DDTHH:MM:SS` without a zone. What would take too much memory is refused before it is
 * unpacked or laid out: the reader makes a cell for every address up to the last one.
 *
 * @throws Refused 413 `file-too-large`, 422 `too-many-rows` and `too-many-columns`, 400 `file-unreadable`
 */
export async function rowsOfSpreadsheet(bytes: Buffer): Promise<SpreadsheetRows> {
  const sheets = sheetsOf(bytes);
  for (const sheet of sheets) requireSmall(sheet);
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await readSheet(copy as unknown as Blob, { trim: false }).catch(unreadable);
  const [only] = sheets;
  return {
    rows: rows.map((row) => row.map(textOf)),
    merged: only !== undefined && sheets.length === 1 ? mergedDownward(only) : [],
  };
}

/** The library unpacks no part beyond the size that its entry declares, so that adding up what they declare is enough. */
function sheetsOf(bytes: Buffer): string[] {
  let unpacked = 0;
  let parts = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    unpacked += originalSize;
    parts += 1;
    if (unpacked > UNPACKED_BYTES_MAX || parts > PARTS_MAX) throw new Refused('file-too-large', { status: 413 });
    return SHEET.test(name);
  };
  try {
    return Object.values(unzipSync(bytes, { filter })).map((sheet) => strFromU8(sheet));
  } catch (error) {
    return error instanceof Refused ? rethrow(error) : unreadable();
  }
}

function requireSmall(sheet: string): void {
  for (const [, letters = '', row = ''] of sheet.matchAll(CELL_ADDRESS)) {
    if (Number(row) > ROWS_ALLOWED) throw new Refused('too-many-rows');
    if (columnNumber(letters) > COLUMNS_ALLOWED) throw new Refused('too-many-columns');
  }
}

function textOf(value: CellValue | null): string {
  const cell: unknown = value;
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dayOrTime(cell);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** A spreadsheet knows no time zone: what stands in the cell is a clock on a wall. To the second, as its parts of a day are rounded. */
function dayOrTime(date: Date): string {
  const seconds = new Date(Math.round(date.getTime() / 1_000) * 1_000)
    .toISOString()
    .slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  return seconds.endsWith('T00:00:00') ? seconds.slice(0, 'YYYY-MM-DD'.length) : seconds;
}

function unreadable(): never {
  throw new Refused('file-unreadable', { status: 400 });
}

function rethrow(error: Refused): never {
  throw error;
}
