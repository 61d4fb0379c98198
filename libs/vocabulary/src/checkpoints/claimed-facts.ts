import type { PersonalCodeClaims, PersonalCodeDose, PersonalCodeTest } from '../personal-codes/personal-code-claims.js';
import { daysBetween, localDayOf, type LocalDay } from '../time/local-day.js';
import type { ColourFacts, DosesFact, ProofState, TestFact } from './colour-facts.js';
import { visitedRisks, type KnownRiskArea, type Visit } from './visited-risks.js';

const HOUR_MS = 3_600_000;

/** What a passage looks at of several tests: a positive one before all others, then the latest. None after `at`. */
export function testFactOf(tests: readonly PersonalCodeTest[], at: Date): TestFact | null {
  const taken = tests
    .map(({ technique, result, sampledAt }) => ({ technique, result, ageHours: hoursBetween(new Date(sampledAt), at) }))
    .filter(({ ageHours }) => ageHours >= 0)
    .sort((a, b) => Number(b.result === 'positive') - Number(a.result === 'positive') || a.ageHours - b.ageHours);
  return taken[0] ?? null;
}

/** Doses as far as they are told; a dose after `onDay` has not been given yet. */
export function dosesFactOf(doses: readonly PersonalCodeDose[], onDay: LocalDay): DosesFact {
  const given = doses.filter(({ day }) => day <= onDay);
  const last = given
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const count = Math.max(given.length, ...given.map(({ number }) => number));
  return { count, daysSinceLast: last === undefined ? null : daysBetween(last, onDay) };
}

/** Where somebody lives counts as visited on the day itself. */
export function visitOfResidence(areaCode: string, onDay: LocalDay): Visit {
  const isProvince = areaCode.length === 2;
  return {
    on: onDay,
    communeCode: isProvince ? null : areaCode,
    provinceCode: isProvince ? areaCode : null,
    text: null,
  };
}

/** All that a verified personal code says to a device without network, as of the passage. */
export function factsOfClaims(
  claims: PersonalCodeClaims,
  proof: ProofState,
  at: Date,
  areas: readonly KnownRiskArea[],
): ColourFacts {
  const today = localDayOf(at);
  return {
    proof,
    declaration: { isExpired: new Date(claims.exp) <= at, outcome: claims.outcome },
    visited: visitedRisks([visitOfResidence(claims.res, today)], areas, today),
    test: testFactOf(claims.tests ?? [], at),
    doses: claims.doses === undefined ? null : dosesFactOf(claims.doses, today),
    daysSinceRecovery: null,
  };
}

function hoursBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / HOUR_MS;
}
