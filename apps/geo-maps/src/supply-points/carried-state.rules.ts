import type { StatedState } from '#libs/vocabulary';
import type { DatedSupplyRules } from '#libs/reference-data';
import { confidenceAt } from './confidence.rules.js';
import type { PointStatements } from './point-statements.rules.js';
import type { CitizenReport } from './statement.js';

/** How far what an owner or an officer said is believed: as a firm word, as one that may be replaced, not any more. */
export type Standing = 'firm' | 'weak' | 'gone';

export function standingOf(
  { official }: Pick<PointStatements, 'official'>,
  now: Date,
  rules: DatedSupplyRules,
): Standing {
  const confidence = official === null ? 0 : confidenceAt(official, now, rules);
  if (official === null || confidence < rules.believed.unknownBelow) return 'gone';
  return confidence < rules.believed.firmFrom ? 'weak' : 'firm';
}

/**
 * The state that citizens alone would make: `open` by one phone that nobody contradicts, `closed` by three; against the
 * word of an owner or an officer it takes three either way, and none suffice while that word is firm. Whether it may be
 * shown is another question.
 */
export function carriedByCitizens(
  said: Pick<PointStatements, 'official' | 'citizens'>,
  now: Date,
  rules: DatedSupplyRules,
): StatedState | null {
  const standing = standingOf(said, now, rules);
  if (standing === 'firm') return null;
  const { open, closed } = heardLately(said.citizens, now, rules);
  if (open.length > 0 && closed.length > 0) return null;
  const state = open.length > 0 ? 'open' : 'closed';
  if (standing === 'weak' && said.official?.says === state) return null;
  const needed = standing === 'weak' || state === 'closed' ? rules.reports.closingPhones : 1;
  return open.length + closed.length >= needed ? state : null;
}

/**
 * The words that count together, by what they say: the newest and those of the two hours before it. Two hours after the
 * newest none count any more.
 */
export function heardLately(citizens: readonly CitizenReport[], now: Date, { reports }: DatedSupplyRules) {
  const minutes = reports.closingWithinHours * 60;
  const newest = citizens.at(-1);
  if (newest === undefined || !isBefore(now, minutesAfter(newest.at, minutes))) return { open: [], closed: [] };
  const from = minutesAfter(newest.at, -minutes);
  const lately = citizens.filter(({ at }) => isBefore(from, at));
  return {
    open: lately.filter(({ says }) => says === 'open'),
    closed: lately.filter(({ says }) => says === 'closed'),
  };
}

export function isBefore(a: Date, b: Date): boolean {
  return a.getTime() < b.getTime();
}

export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
