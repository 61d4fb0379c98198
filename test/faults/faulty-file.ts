/** A row that must be refused: its line in the file, and how its reason begins in English. */
export interface Fault {
  readonly line: number;
  readonly reason: string;
}

/** A CSV, the number of its rows, and which of them are faulty: two in a hundred. */
export interface FaultyFile {
  readonly bytes: Buffer;
  readonly rows: number;
  readonly faults: readonly Fault[];
}

export interface FileOfRows<Cells> {
  readonly header: string;
  readonly rows: number;
  /** Of the first row, so that another file has other rows. */
  readonly first: number;
  /** What is wrong, and how the reason begins: each in turn. */
  readonly faults: readonly (readonly [Cells, string])[];
  /** @param wrong what is to be written otherwise; undefined in a good row */
  readonly lineOf: (row: number, wrong: Cells | undefined) => string;
}

const FAULT_EVERY = 50;
/** The header is the first line. */
const FIRST_LINE = 2;
const LETTERS = 'ABCDEGHIKL';
const NAME_DIGITS = 6;

export function faultyFile<Cells>({ header, rows, first, faults, lineOf }: FileOfRows<Cells>): FaultyFile {
  const made: Fault[] = [];
  const lines = Array.from({ length: rows }, (_, row) => {
    const fault = row % FAULT_EVERY === FAULT_EVERY - 1 ? faults[made.length % faults.length] : undefined;
    if (fault) made.push({ line: row + FIRST_LINE, reason: fault[1] });
    return lineOf(first + row, fault?.[0]);
  });
  return { bytes: Buffer.from([header, ...lines, ''].join('\n')), rows, faults: made };
}

/** The same rows, one after the other from the last to the first: another file to whoever compares bytes. */
export function turnedAround({ bytes }: FaultyFile): Buffer {
  const [header = '', ...lines] = bytes.toString('utf8').trimEnd().split('\n');
  return Buffer.from([header, ...lines.reverse(), ''].join('\n'));
}

/** Somebody whom nobody is; every row has another. */
export function nameOf(row: number): string {
  const digits = String(row).padStart(NAME_DIGITS, '0');
  return `Nguyễn Thử ${[...digits].map((digit) => LETTERS[Number(digit)]).join('')}`;
}
