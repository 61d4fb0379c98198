import { Refused } from '../problem/refused.js';

/** Cells of one column that were merged into one; lines from 1, columns from 0. */
export interface MergedCells {
  readonly column: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

const MERGED = /<(?:\w+:)?mergeCell\b[^>]*?\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** Cells that merging can fill in one sheet; a list of 120,000 rows with two merged columns has fewer. */
const FILLED_MAX = 250_000;

/** Those of the XML of a sheet that were merged downward; what was merged across columns is a title. */
export function mergedDownward(sheet: string): MergedCells[] {
  return [...sheet.matchAll(MERGED)].flatMap(([, left = '', first, right, last]) =>
    left === right ? [{ column: columnNumber(left) - 1, firstLine: Number(first), lastLine: Number(last) }] : [],
  );
}

/**
 * Says of each line below what stands in the first of its merged cells.
 *
 * @param isOfEach whether the column is one in which a merged cell speaks for every line
 * @throws Refused 413 `file-too-large`
 */
export function fillMergedCells(
  lines: readonly string[][],
  merged: readonly MergedCells[],
  isOfEach: (column: number) => boolean,
): void {
  let filled = 0;
  for (const { column, firstLine, lastLine } of merged) {
    const above = lines[firstLine - 1]?.[column] ?? '';
    if (above === '' || !isOfEach(column)) continue;
    for (const line of lines.slice(firstLine, lastLine)) {
      filled += 1;
      if (filled > FILLED_MAX) throw new Refused('file-too-large', { status: 413 });
      if ((line[column] ?? '') === '') line[column] = above;
    }
  }
}

/** `A` is 1, `AA` 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
