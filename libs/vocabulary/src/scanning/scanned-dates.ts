import { EARLIEST_BIRTH_YEAR } from '../ages/birth.js';
import { isCalendarDate, type LocalDay } from '../time/local-day.js';
import type { ScannedBirth } from './scan-reading.js';
import type { ScanWarning } from './scan-warnings.js';

const COMPACT = /^(\d{2})(\d{2})(\d{4})$/;
const COMPACT_YEAR_FIRST = /^(\d{4})(\d{2})(\d{2})$/;
const SEPARATED = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})$/;
/** A year alone, also with noughts in the place of day and month. */
const YEAR = /^(?:(?:00|--)[/.-]?(?:00|--)[/.-]?)?(\d{4})(?:-00-00)?$/;

export interface ScannedDay {
  readonly day?: LocalDay;
  readonly warnings: readonly ScanWarning[];
}

/** `ddMMyyyy` (chip card), `dd/mm/yyyy` (health insurance) or ISO; without a day where the text names none. */
export function readDay(text: string, whenMalformed: ScanWarning): ScannedDay {
  const typed = text.trim();
  if (isCalendarDate(typed)) return { day: typed, warnings: [] };
  const [, day, month, year] = COMPACT.exec(typed) ?? SEPARATED.exec(typed) ?? [];
  const usual = isoOf(year, month, day);
  if (usual) return { day: usual, warnings: [] };
  const [, firstYear, thenMonth, thenDay] = COMPACT_YEAR_FIRST.exec(typed) ?? [];
  const unusual = isoOf(firstYear, thenMonth, thenDay);
  return unusual ? { day: unusual, warnings: ['date-order-unusual'] } : { warnings: [whenMalformed] };
}

/** A day or a year alone. What cannot be a birth is a warning and stands in the fields as it was read. */
export function readBirth(text: string, today: LocalDay): ScannedBirth & { readonly warnings: readonly ScanWarning[] } {
  const typed = text.trim();
  const year = YEAR.exec(typed)?.[1];
  if (year !== undefined) {
    return { birthYear: Number(year), warnings: birthWarnings(Number(year), `${year}-01-01`, today) };
  }
  const { day, warnings } = readDay(typed, 'birth-malformed');
  if (day === undefined) return { warnings };
  const birthYear = Number(day.slice(0, 4));
  return { birthDate: day, birthYear, warnings: [...warnings, ...birthWarnings(birthYear, day, today)] };
}

function birthWarnings(year: number, earliest: LocalDay, today: LocalDay): ScanWarning[] {
  if (year < EARLIEST_BIRTH_YEAR) return ['birth-before-1900'];
  return earliest > today ? ['birth-in-the-future'] : [];
}

/** `ddMMyyyy`; a year alone where the day is not known. */
export function printCompact({ birthDate, birthYear }: ScannedBirth): string {
  if (birthDate !== undefined) return birthDate.split('-').reverse().join('');
  return birthYear === undefined ? '' : fourDigits(birthYear);
}

/** `dd/mm/yyyy`; a year alone where the day is not known. */
export function printSlashed({ birthDate, birthYear }: ScannedBirth): string {
  if (birthDate !== undefined) return birthDate.split('-').reverse().join('/');
  return birthYear === undefined ? '' : fourDigits(birthYear);
}

export function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}

function isoOf(year?: string, month?: string, day?: string): LocalDay | undefined {
  if (!year || !month || !day) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : undefined;
}
