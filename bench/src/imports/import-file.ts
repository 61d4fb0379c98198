/** A file of rows about people who are nobody. */
export interface ImportFile {
  /** Such as `/v1/doses/imports`. */
  readonly path: string;
  readonly scope: string;
  readonly rows: number;
  /** Of all rows. */
  readonly people: number;
  readonly bytes: Buffer;
}

/** What an import of a kind of files leaves behind. */
export interface StoredByImport {
  /** Tables that it writes, beside what is consumed at once. Copied into tables with the same indexes. */
  readonly tables: readonly string[];
  /** Values that are sealed of each person. */
  readonly seals: number;
  /** Digests by which each person is found. */
  readonly blindIndexes: number;
}

const LETTERS = 'ABCDEGHIKL';
const NAME_DIGITS = 6;

/** Every number has a name of its own. */
export const spelled = (number: number): string =>
  [...String(number).padStart(NAME_DIGITS, '0')].map((digit) => LETTERS[Number(digit)]).join('');
