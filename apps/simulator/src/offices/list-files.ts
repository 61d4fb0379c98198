import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readSheet } from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/node';

/** A file as offices send it. */
export interface ListFile {
  readonly type: string;
  readonly bytes: Buffer;
}

export type ListFormat = 'xlsx' | 'csv';
const TYPES: Readonly<Record<ListFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const SHEET = 'PL1';

/** All cells are text, so that no leading zero is lost. */
export async function writeList(format: ListFormat, lines: readonly (readonly string[])[]): Promise<ListFile> {
  const type = TYPES[format];
  if (format === 'csv') return { type, bytes: Buffer.from(stringify(lines.map((line) => [...line]))) };
  const cells = lines.map((line) => line.map((value) => (value === '' ? null : { value, type: String, format: '@' })));
  return { type, bytes: await writeXlsxFile(cells, { sheet: SHEET }).toBuffer() };
}

/** Lines of cells; what is empty is ''. */
export async function readList(format: ListFormat, bytes: Buffer): Promise<string[][]> {
  if (format === 'csv') return parse(bytes, { bom: true, relax_column_count: true }) as string[][];
  const buffer = new Uint8Array(bytes).buffer;
  const lines = await readSheet(buffer as unknown as Blob);
  return lines.map((line) => line.map((cell) => (typeof cell === 'string' ? cell : cell === null ? '' : String(cell))));
}
