import type { SpecimenStrata } from '#libs/contracts';
import { ageOn, localDayOf, type Birth, type LocalDay } from '#libs/vocabulary';
import type { Residence, TestedPerson } from '../people/tested-person.js';
import type { FacilityPlace } from '../readable-specimens.rules.js';

/** What of a specimen its rules look at. */
export interface CollectionToDecide {
  readonly tube: 'own' | 'share';
  readonly kind: SpecimenStrata['kind'];
  readonly collectedAt: Date;
  readonly reason: SpecimenStrata['reason'];
  readonly priority: SpecimenStrata['priority'];
  readonly placeKind: SpecimenStrata['placeKind'];
  readonly person: TestedPerson;
  readonly clinical?: { readonly onset?: string } | undefined;
  readonly isHistorical?: boolean;
}

export interface CollectionLimits {
  readonly collectedLateDays: number;
  readonly aheadMinutes: number;
}

/** What is known on the day of the collection. */
export interface KnownOnDay {
  isCommune(code: string, day: LocalDay): boolean;
  /** Another province than this one. */
  isOtherProvince(code: string, day: LocalDay): boolean;
  ageBandOf(years: number, day: LocalDay): string;
}

export type Collection =
  | { readonly ok: true; readonly day: LocalDay; readonly strata: SpecimenStrata }
  | { readonly ok: false; readonly code: CollectionRefusal; readonly path: string };

export type CollectionRefusal =
  | 'collected-in-the-future'
  | 'collected-too-long-ago'
  | 'birth-in-the-future'
  | 'commune-not-found'
  | 'province-not-found'
  | 'onset-after-collection';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Whether it is taken, and what of it may be counted. */
export function decideCollection(
  given: CollectionToDecide,
  facility: FacilityPlace,
  limits: CollectionLimits,
  known: KnownOnDay,
  now: Date,
): Collection {
  const { collectedAt, person, clinical } = given;
  const late = refusalOfTime(given, limits, now);
  if (late) return { ok: false, code: late, path: 'collectedAt' };
  const day = localDayOf(collectedAt);
  if (person.birth && isBornAfter(person.birth, day))
    return { ok: false, code: 'birth-in-the-future', path: 'person.birth' };
  const elsewhere = refusalOfResidence(person.residence, day, known);
  if (elsewhere) return elsewhere;
  if (clinical?.onset !== undefined && clinical.onset > day)
    return { ok: false, code: 'onset-after-collection', path: 'clinical.onset' };
  return { ok: true, day, strata: strataOf(given, facility, day, known) };
}

function refusalOfTime(
  { collectedAt, isHistorical }: CollectionToDecide,
  { collectedLateDays, aheadMinutes }: CollectionLimits,
  now: Date,
): CollectionRefusal | undefined {
  if (collectedAt.getTime() > now.getTime() + aheadMinutes * MINUTE_MS) return 'collected-in-the-future';
  const isLate = collectedAt.getTime() < now.getTime() - collectedLateDays * DAY_MS;
  return isLate && isHistorical !== true ? 'collected-too-long-ago' : undefined;
}

function refusalOfResidence(residence: Residence, day: LocalDay, known: KnownOnDay): Collection | undefined {
  if (residence.kind === 'commune' && !known.isCommune(residence.communeCode, day))
    return { ok: false, code: 'commune-not-found', path: 'person.residence.communeCode' };
  if (residence.kind === 'outside' && !known.isOtherProvince(residence.provinceCode, day))
    return { ok: false, code: 'province-not-found', path: 'person.residence.provinceCode' };
  return undefined;
}

function isBornAfter(birth: Birth, day: LocalDay): boolean {
  return birth.precision === 'day' ? birth.date > day : birth.year > Number(day.slice(0, 4));
}

function strataOf(
  given: CollectionToDecide,
  facility: FacilityPlace,
  day: LocalDay,
  known: KnownOnDay,
): SpecimenStrata {
  const { kind, tube, reason, priority, placeKind, person } = given;
  const age = person.birth && ageOn(person.birth, day);
  return {
    ...{ day, facilityCode: facility.code, communeCode: facility.communeCode, kind, tube, reason, priority, placeKind },
    ...{ residence: residenceStratumOf(person.residence), sex: person.sex },
    ...{ ageBand: age ? known.ageBandOf(age.years, day) : 'unknown', ageEstimated: age?.estimated ?? false },
  };
}

function residenceStratumOf(residence: Residence): SpecimenStrata['residence'] {
  if (residence.kind === 'commune') return { kind: 'commune', communeCode: residence.communeCode };
  return residence.kind === 'outside' ? { kind: 'outside', provinceCode: residence.provinceCode } : { kind: 'unknown' };
}
