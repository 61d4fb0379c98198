import type { Birth } from '../ages/birth.js';
import type { Sex } from './sex.js';

export const CITIZEN_ID_WARNINGS = ['century-sex-digit-mismatch', 'birth-year-digits-mismatch'] as const;
export type CitizenIdWarning = (typeof CITIZEN_ID_WARNINGS)[number];

const FIRST_CENTURY = 1900;

/**
 * Holds the digits of a citizen id against what the person says. A citizen id is three digits of the place of birth
 * registration, one of century and sex, two of the birth year and six random ones; the law knows no check digit, and
 * the place says nothing of residence, so that neither is checked.
 *
 * Digit four: male 0, female 1 for births from 1900 to 1999, and two more for each later century. With the sex `other`
 * only the century is held against it.
 */
export function citizenIdWarnings(number: string, person: { sex: Sex; birth: Birth }): CitizenIdWarning[] {
  const warnings: CitizenIdWarning[] = [];
  if (!fitsCenturyAndSex(Number(number[3]), person)) warnings.push('century-sex-digit-mismatch');
  if (Number(number.slice(4, 6)) !== person.birth.year % 100) warnings.push('birth-year-digits-mismatch');
  return warnings;
}

function fitsCenturyAndSex(digit: number, { sex, birth }: { sex: Sex; birth: Birth }): boolean {
  const male = 2 * Math.floor((birth.year - FIRST_CENTURY) / 100);
  if (sex === 'male') return digit === male;
  if (sex === 'female') return digit === male + 1;
  return digit === male || digit === male + 1;
}
