import parseDbf from 'parsedbf';
import { PackUnreadable } from '../pack-faults.js';
import type { PackLimits } from '../pack-limits.js';

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;
/** dBASE III allowed 128, later ones 255. */
const FIELDS_MAX = 255;

/** A row of a table in dBASE's format; undefined where it is marked as deleted. */
export type TableRow = Readonly<Record<string, unknown>> | undefined;

/**
 * The library believes the header, which can say anything: it is compared with the size of the file first.
 *
 * @param encoding of the texts as the `.cpg` names it: `UTF-8`, `1258`; UTF-8 where it is not there or not known
 * @throws PackUnreadable `table-malformed`, `too-many-units`
 */
export function readTable(bytes: Uint8Array, encoding: string | undefined, limits: PackLimits): TableRow[] {
  const { rows, start, rowBytes } = requireHeader(bytes, limits);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parsed = attempt(() => parseDbf(view, encoding));
  if (parsed.length !== rows) throw new PackUnreadable('table-malformed');
  return parsed.map((row, index) => (bytes[start + index * rowBytes] === DELETED ? undefined : row));
}

interface TableHeader {
  readonly rows: number;
  readonly start: number;
  readonly rowBytes: number;
}

function requireHeader(bytes: Uint8Array, limits: PackLimits): TableHeader {
  if (bytes.length < HEADER_BYTES + FIELD_BYTES + 1) throw new PackUnreadable('table-malformed');
  const fields = lengthsOfFields(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = { rows: view.getUint32(4, true), start: view.getUint16(8, true), rowBytes: view.getUint16(10, true) };
  if (header.rows > limits.units) {
    throw new PackUnreadable('too-many-units', { found: header.rows, expected: limits.units });
  }
  const ofFields = fields.reduce((sum, length) => sum + length, 1);
  const isSound =
    header.start === HEADER_BYTES + fields.length * FIELD_BYTES + 1 &&
    header.rowBytes === ofFields &&
    header.start + header.rows * header.rowBytes <= bytes.length;
  if (!isSound) throw new PackUnreadable('table-malformed');
  return header;
}

function lengthsOfFields(bytes: Uint8Array): number[] {
  const lengths: number[] = [];
  for (let at = HEADER_BYTES; bytes[at] !== END_OF_FIELDS; at += FIELD_BYTES) {
    if (lengths.length >= FIELDS_MAX || at + FIELD_BYTES >= bytes.length) throw new PackUnreadable('table-malformed');
    lengths.push(bytes[at + 16] ?? 0);
  }
  return lengths;
}

function attempt<Result>(act: () => Result): Result {
  try {
    return act();
  } catch {
    throw new PackUnreadable('table-malformed');
  }
}
