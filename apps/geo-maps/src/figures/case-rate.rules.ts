import type { DatedEpidemicLevelRules } from '#libs/reference-data';

type RateRule = Pick<DatedEpidemicLevelRules['rate'], 'perPeople' | 'bandsFrom'>;

/** Cases in so many people, for showing; null where it cannot be said. No cases are none, however many people. */
export function caseRate(cases: number | null, population: number | null, perPeople: number): number | null {
  if (cases === 0) return 0;
  return cases === null || !population ? null : (cases * perPeople) / population;
}

/** The bands, from 1, in which the rate may lie: one, or all where it is not known. A threshold belongs to its band. */
export function bandsOf(cases: number | null, population: number | null, rule: RateRule): readonly number[] {
  const all = rule.bandsFrom.map((_, index) => index + 1);
  if (cases === 0) return all.slice(0, 1);
  if (cases === null || !population) return all;
  return [bandOf(cases, population, rule)];
}

/** Compared without division, so that no rounding moves a rate over a threshold. */
export function bandOf(cases: number, population: number, { perPeople, bandsFrom }: RateRule): number {
  return Math.max(1, bandsFrom.filter((from) => cases * perPeople >= from * population).length);
}
