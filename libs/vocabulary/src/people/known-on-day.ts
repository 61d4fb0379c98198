import { ageOn, type Age } from '../ages/age.js';
import type { Birth } from '../ages/birth.js';
import type { LocalDay } from '../time/local-day.js';
import type { Residence, StatedPerson } from './stated-person.js';

/** What the registers of units and the age bands say of a day. */
export interface KnownOnDay {
  isCommune(code: string, day: LocalDay): boolean;
  /** Another province than this one. */
  isOtherProvince(code: string, day: LocalDay): boolean;
  ageBandOf(years: number, day: LocalDay): string;
}

/** Where a person lives, as far as a statistician may know it. */
export type ResidenceStratum =
  | { readonly kind: 'commune'; readonly communeCode: string }
  | { readonly kind: 'outside'; readonly provinceCode: string }
  | { readonly kind: 'unknown' };

/** What of a person a statistician may know, on the day of an act. */
export interface PersonStratum {
  readonly residence: ResidenceStratum;
  readonly sex: StatedPerson['sex'];
  /** `unknown` without a birth. */
  readonly ageBand: string;
  readonly ageEstimated: boolean;
}

export type PersonOnDayRefusal = 'birth-in-the-future' | 'commune-not-found' | 'province-not-found';

/** Why nobody like this can have been there on that day; undefined where there may be. */
export function refusalOfPerson(
  { birth, residence }: StatedPerson,
  day: LocalDay,
  known: KnownOnDay,
): { readonly code: PersonOnDayRefusal; readonly path: string } | undefined {
  if (birth && isBornAfter(birth, day)) return { code: 'birth-in-the-future', path: 'person.birth' };
  if (residence.kind === 'commune' && !known.isCommune(residence.communeCode, day))
    return { code: 'commune-not-found', path: 'person.residence.communeCode' };
  if (residence.kind === 'outside' && !known.isOtherProvince(residence.provinceCode, day))
    return { code: 'province-not-found', path: 'person.residence.provinceCode' };
  return undefined;
}

export function stratumOf({ birth, residence, sex }: StatedPerson, day: LocalDay, known: KnownOnDay): PersonStratum {
  const age: Age | null = birth && ageOn(birth, day);
  return {
    ...{ residence: residenceStratumOf(residence), sex },
    ...{ ageBand: age ? known.ageBandOf(age.years, day) : 'unknown', ageEstimated: age?.estimated ?? false },
  };
}

function residenceStratumOf(residence: Residence): ResidenceStratum {
  if (residence.kind === 'commune') return { kind: 'commune', communeCode: residence.communeCode };
  return residence.kind === 'outside' ? { kind: 'outside', provinceCode: residence.provinceCode } : { kind: 'unknown' };
}

/** With a year alone: born in a later year. */
export function isBornAfter(birth: Birth, day: LocalDay): boolean {
  return birth.precision === 'day' ? birth.date > day : birth.year > Number(day.slice(0, 4));
}
