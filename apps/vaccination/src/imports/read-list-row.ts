import type { FieldFault, ImportCells } from '#libs/http';
import { parseListTime } from '#libs/vocabulary';
import { parseLot } from '../doses/dose-fields.rules.js';
import type { StatedDose } from '../doses/dose-to-record.js';
import { columnOf, COLUMNS_OF_DOSE, NUMBERS, type NumberInRow } from './list-columns.js';
import {
  dateOrderIn,
  readListedPerson,
  refuseFaults,
  type ListedPerson,
  type ListReading,
} from './read-listed-person.js';
import { vaccineIn } from './vaccine-words.rules.js';

/** A dose of a row; where it was given may be left out. */
export type ListedDose = Pick<StatedDose, 'vaccine' | 'lot' | 'day' | 'givenAt'> & {
  readonly number: NumberInRow;
  readonly facilityCode: string | undefined;
};

/** A row of the template with one or two doses. */
export interface ListRow extends ListedPerson {
  readonly doses: readonly ListedDose[];
}

/** @throws Refused with every fault of the row, by the names of its columns */
export function readListRow(cells: ImportCells, reading: ListReading): ListRow {
  const faults: FieldFault[] = [];
  const doses = NUMBERS.flatMap((number) => doseOf(cells, number, reading.now, faults) ?? []);
  if (doses.length === 0 && faults.length === 0)
    faults.push({ path: columnOf(1, 'vac_xin'), code: 'row-without-dose' });
  const listed = readListedPerson(cells, reading, faults);
  refuseFaults(faults);
  return { ...listed, doses };
}

/** Those of whose doses the row says anything. */
export function numbersOfDoses(cells: ImportCells): NumberInRow[] {
  return NUMBERS.filter((number) => COLUMNS_OF_DOSE.some((column) => cells[columnOf(number, column)] !== undefined));
}

/** Undefined where the four columns are empty. */
function doseOf(cells: ImportCells, number: NumberInRow, now: Date, faults: FieldFault[]): ListedDose | undefined {
  const [product, date, lot, place] = (['vac_xin', 'ngay_tiem', 'lo', 'dia_diem'] as const).map(
    (column) => cells[columnOf(number, column)],
  );
  if (product === undefined && date === undefined && lot === undefined) return undefined;
  const vaccine = product === undefined ? undefined : vaccineIn(product);
  if (vaccine === undefined)
    faults.push({ path: columnOf(number, 'vac_xin'), code: product === undefined ? 'missing' : 'word-unknown' });
  const given = parseListTime(date ?? '', dateOrderIn(cells), now);
  if (!given.ok)
    faults.push({ path: columnOf(number, 'ngay_tiem'), code: date === undefined ? 'missing' : given.code });
  const parsedLot = lot === undefined ? undefined : parseLot(lot);
  if (parsedLot && !parsedLot.ok) faults.push({ path: columnOf(number, 'lo'), code: parsedLot.code });
  if (vaccine === undefined || !given.ok || parsedLot?.ok === false) return undefined;
  return { number, vaccine, lot: parsedLot?.value ?? null, day: given.date, givenAt: null, facilityCode: place };
}
