import type { SpecimenStrata } from '#libs/contracts';
import {
  localDayOf,
  refusalOfPerson,
  stratumOf,
  type KnownOnDay,
  type LocalDay,
  type PersonOnDayRefusal,
  type StatedPerson,
} from '#libs/vocabulary';
import type { FacilityPlace } from '../readable-specimens.rules.js';

/** What of a specimen its rules look at. */
export interface CollectionToDecide {
  readonly tube: 'own' | 'share';
  readonly kind: SpecimenStrata['kind'];
  readonly collectedAt: Date;
  readonly reason: SpecimenStrata['reason'];
  readonly priority: SpecimenStrata['priority'];
  readonly placeKind: SpecimenStrata['placeKind'];
  readonly person: StatedPerson;
  readonly clinical?: { readonly onset?: string } | undefined;
  readonly isHistorical?: boolean;
}

export interface CollectionLimits {
  readonly collectedLateDays: number;
  readonly aheadMinutes: number;
}

export type Collection =
  | { readonly ok: true; readonly day: LocalDay; readonly strata: SpecimenStrata }
  | { readonly ok: false; readonly code: CollectionRefusal; readonly path: string };

export type CollectionRefusal =
  'collected-in-the-future' | 'collected-too-long-ago' | PersonOnDayRefusal | 'onset-after-collection';

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
  const refused = refusalOfPerson(person, day, known);
  if (refused) return { ok: false, ...refused };
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

function strataOf(
  given: CollectionToDecide,
  facility: FacilityPlace,
  day: LocalDay,
  known: KnownOnDay,
): SpecimenStrata {
  const { kind, tube, reason, priority, placeKind, person } = given;
  return {
    ...{ day, facilityCode: facility.code, communeCode: facility.communeCode, kind, tube, reason, priority, placeKind },
    ...stratumOf(person, day, known),
  };
}
