import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { Refused } from '../problem/refused.js';
import { IMPORT_ROWS_MAX } from './import-limits.js';

/** Spreadsheets of a Vietnamese or European setting write a semicolon. */
const DELIMITERS = [',', ';', '\t'] as const;

/** The rows of a CSV file in UTF-8, with or without a byte order mark. @throws Refused 400 `file-unreadable` */
export function rowsOfCsv(bytes: Buffer): string[][] {
  if (!isUtf8(bytes)) throw new Refused('file-unreadable', { status: 400 });
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const to = IMPORT_ROWS_MAX * 2;
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false, to });
  } catch {
    throw new Refused('file-unreadable', { status: 400 });
  }
}

/** Whichever the header line has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
