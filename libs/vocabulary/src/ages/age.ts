import type { LocalDay } from '../time/local-day.js';
import type { Birth } from './birth.js';

export interface Age {
  readonly years: number;
  /** True where only the birth year is known: the true age may be one year less. */
  readonly estimated: boolean;
}

/**
 * The age on a day: full years from an exact date, the difference of years otherwise. Who was born on 29 February
 * grows older on 1 March of the years without one. @throws RangeError for a day before birth.
 */
export function ageOn(birth: Birth, day: LocalDay): Age {
  const difference = Number(day.slice(0, 4)) - birth.year;
  const years = birth.precision === 'day' && day.slice(5) < birth.date.slice(5) ? difference - 1 : difference;
  if (years < 0) throw new RangeError('The day lies before the birth');
  return { years, estimated: birth.precision === 'year' };
}
