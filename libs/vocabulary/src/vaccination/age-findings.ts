import { ageOn } from '../ages/age.js';
import type { Birth } from '../ages/birth.js';
import type { LocalDay } from '../time/local-day.js';
import type { VaccineAges } from './course-rules.js';
import { NOTHING_FOUND, violation, warning, type Findings } from './findings.js';

/**
 * Whether somebody was of the age for a vaccine on the day of the dose. Where only the birth year is known, the true
 * age may be one year less: what that year decides is a warning, never a violation.
 */
export function ageFindings(birth: Birth | null, day: LocalDay, { minYears, maxYears }: VaccineAges): Findings {
  if (birth === null) return warning('age-unknown');
  if (isBeforeBirth(birth, day)) return violation('before-birth');
  const { years: most, estimated } = ageOn(birth, day);
  const least = estimated ? most - 1 : most;
  const max = maxYears ?? Infinity;
  if (most < minYears) return violation('too-young');
  if (least > max) return violation('too-old');
  return least < minYears || most > max ? warning('age-estimated') : NOTHING_FOUND;
}

/** Whether the person has reached an age for sure or may have; unknown ages hinder nothing. */
export function mayBeOfAge(birth: Birth | null, day: LocalDay, minYears: number): boolean {
  return birth === null || isBeforeBirth(birth, day) || ageOn(birth, day).years >= minYears;
}

function isBeforeBirth(birth: Birth, day: LocalDay): boolean {
  return birth.precision === 'day' ? day < birth.date : Number(day.slice(0, 4)) < birth.year;
}
