import type { PersonalCodeClaims } from '../personal-codes/personal-code-claims.js';
import { daysBetween, localDayOf, type LocalDay } from '../time/local-day.js';
import type { ColourFacts, DosesFact, ProofState, TestFact } from './colour-facts.js';
import { toldByClaims, type ToldDose, type ToldHealth, type ToldTest } from './told-health.js';
import { visitedRisks, type KnownRiskArea, type Visit } from './visited-risks.js';

const HOUR_MS = 3_600_000;

/** Tests, doses and recovery as they stand `at` a passage. */
export function healthFactsOf(
  { tests, doses, recovery }: ToldHealth,
  at: Date,
): Pick<ColourFacts, 'test' | 'doses' | 'recovery'> {
  const day = localDayOf(at);
  const recovered = recovery !== null && recovery.on <= day;
  return {
    test: testFactOf(tests, at),
    doses: doses && dosesFactOf(doses, day),
    recovery: recovered ? { days: daysBetween(recovery.on, day), isProven: recovery.isProven } : null,
  };
}

/**
 * What a passage looks at of several tests: a positive one before all others, whoever says it, then one that is proven,
 * then the latest. None after `at`.
 */
export function testFactOf(tests: readonly ToldTest[], at: Date): TestFact | null {
  const taken = tests
    .map(({ sampledAt, ...test }) => ({ ...test, ageHours: hoursBetween(new Date(sampledAt), at) }))
    .filter(({ ageHours }) => ageHours >= 0)
    .sort(
      (a, b) =>
        Number(b.result === 'positive') - Number(a.result === 'positive') ||
        Number(b.isProven) - Number(a.isProven) ||
        a.ageHours - b.ageHours,
    );
  return taken[0] ?? null;
}

/** Doses as far as they are told, of the proven ones where there are any; one after `onDay` has not been given yet. */
export function dosesFactOf(doses: readonly ToldDose[], onDay: LocalDay): DosesFact {
  const told = doses.filter(({ day }) => day <= onDay);
  const proven = told.filter(({ isProven }) => isProven);
  const given = proven.length > 0 ? proven : told;
  const last = given
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const count = Math.max(given.length, ...given.map(({ number }) => number));
  return {
    count,
    daysSinceLast: last === undefined ? null : daysBetween(last, onDay),
    isProven: given.every(({ isProven }) => isProven),
  };
}

/** Where somebody lives counts as visited on the day itself. */
export function visitOfResidence(areaCode: string, onDay: LocalDay): Visit {
  const isProvince = areaCode.length === 2;
  return {
    on: onDay,
    communeCode: isProvince ? null : areaCode,
    provinceCode: isProvince ? areaCode : null,
    text: null,
    by: 'residence',
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
    ...healthFactsOf(toldByClaims(claims), at),
  };
}

function hoursBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / HOUR_MS;
}
