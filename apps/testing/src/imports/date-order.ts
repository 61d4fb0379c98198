import type { ImportCells } from '#libs/http';
import { dateOrderOf, type DateOrder } from '#libs/vocabulary';
import { entriesIn } from './row-entries.rules.js';

/** The order of day and month that the file proves, kept with each row. */
const DATE_ORDER_CELL = '#dateOrder';
const DATED_COLUMNS = ['thoi_gian_lay_mau', 'thoi_gian_tra_ket_qua', 'thoi_gian_he_thong', 'nam_sinh'] as const;

/** What the dates of all rows prove. */
export function dateOrderEvidence(rows: readonly ImportCells[], now: Date): ImportCells {
  return { [DATE_ORDER_CELL]: dateOrderOf(datesOf(rows), now) };
}

export const orderOfRow = (cells: ImportCells): DateOrder => (cells[DATE_ORDER_CELL] ?? 'unknown') as DateOrder;

function* datesOf(rows: readonly ImportCells[]): Generator<string> {
  for (const cells of rows)
    for (const column of DATED_COLUMNS) if (cells[column] !== undefined) yield* entriesIn(cells[column]);
}
