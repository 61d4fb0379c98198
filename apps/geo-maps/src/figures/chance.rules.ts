import { caseInterval, type CaseInterval } from './case-interval.rules.js';

/** How much of the rate of an area is chance. */
export interface ChanceNote {
  /** The rate that one single case makes. */
  readonly oneCaseRate: number;
  /** Of the interval, which is the exact one by Poisson. */
  readonly percent: number;
  readonly cases: CaseInterval;
  readonly rate: CaseInterval;
}

/**
 * Where one case alone makes a rate of at least `oneCaseRateFrom`, how much of the rate may be chance; null where the
 * area is large enough, or has no cases or no known people.
 */
export function chanceNote(
  cases: number,
  people: number | null,
  { perPeople, oneCaseRateFrom, percent }: Readonly<Record<'perPeople' | 'oneCaseRateFrom' | 'percent', number>>,
): ChanceNote | null {
  if (cases <= 0 || !people || perPeople < oneCaseRateFrom * people) return null;
  const { from, to } = caseInterval(cases, percent);
  const rateOf = (expected: number): number => (expected * perPeople) / people;
  return { oneCaseRate: rateOf(1), percent, cases: { from, to }, rate: { from: rateOf(from), to: rateOf(to) } };
}
