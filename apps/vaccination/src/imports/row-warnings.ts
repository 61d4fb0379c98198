import { Refused, type FieldFault } from '#libs/http';
import type { RecordedDose } from '../doses/record-doses.use-case.js';
import type { DoseOfRow } from './doses-of-row.js';
import { columnOf } from './list-columns.js';

/** Of the person, whatever the dose. */
const OF_PERSON: Readonly<Record<string, string>> = {
  'name-in-old-encoding': 'ho_va_ten',
  'document-disagrees': 'so_cccd',
  'age-estimated': 'ngay_sinh',
  'age-unknown': 'ngay_sinh',
};

/** Which rules the doses of a row broke, and what does not fit together, by the columns of the row. */
export function warningsOfDoses(
  doses: readonly DoseOfRow[] | Refused | undefined,
  made: ReadonlyMap<DoseOfRow, RecordedDose | Refused | undefined>,
): FieldFault[] {
  if (doses === undefined || doses instanceof Refused) return [];
  const told = doses.flatMap((dose) => {
    const recorded = made.get(dose);
    return recorded === undefined || recorded instanceof Refused ? [] : toldOf(dose, recorded);
  });
  return [...new Map(told.map((warning) => [`${warning.path} ${warning.code}`, warning])).values()];
}

function toldOf({ number }: DoseOfRow, { answered }: RecordedDose): FieldFault[] {
  const codes = [...answered.violations, ...answered.warnings];
  const ofDose = codes.map((code) => ({ path: OF_PERSON[code] ?? columnOf(number, 'vac_xin'), code }));
  return answered.match === 'candidate' ? [...ofDose, { path: 'ho_va_ten', code: 'may-be-known' }] : ofDose;
}
