import { addDays } from '#libs/vocabulary';
import type { CoverageIndicator } from './indicator.js';
import { byStrata } from './margins.rules.js';
import type { ReportPlan } from './report-plan.rules.js';
import type { ReportRow } from './report-rows.rules.js';

/** A part of the population of which the number is known, such as everybody of 18 years and more. */
export interface PopulationGroup {
  readonly minYears: number;
  readonly people: number;
}

/** Before the first dose of the country. */
const BEFORE_ALL = '2021-01-01';

/** What must be counted: everybody who has reached it since the first dose, by day and cohort. */
export function cohortsPlan(plan: ReportPlan, { reached }: CoverageIndicator): ReportPlan {
  return {
    ...plan,
    indicator: reached,
    margin: byStrata,
    groupBy: ['day', 'ageBand'],
    columns: ['ageBand'],
    from: BEFORE_ALL,
  };
}

/**
 * The share of each group that has reached it up to the end of each day; of the widest group, where groups are not asked
 * for. A cohort lies in a group when all of it does; one whose age is not known lies in none.
 */
export function coverageRows(
  { groupBy, from, to }: Pick<ReportPlan, 'groupBy' | 'from' | 'to'>,
  cohorts: readonly ReportRow[],
  groups: readonly PopulationGroup[],
  fromYearsOf: (band: string) => number | undefined,
): ReportRow[] {
  const fromYoung = groups.toSorted((one, other) => one.minYears - other.minYears);
  const asked = groupBy.includes('category') ? fromYoung : fromYoung.slice(0, 1);
  return asked
    .flatMap(({ minYears, people }) => {
      const ofGroup = cohorts.filter(({ ageBand = '' }) => (fromYearsOf(ageBand) ?? -1) >= minYears);
      return upToEachDay(from, to, ofGroup).map(({ day, reached }) => ({
        ...(groupBy.includes('day') && { day }),
        ...(groupBy.includes('category') && { category: `${minYears}+` }),
        value: reached / people,
      }));
    })
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}

function upToEachDay(from: string, to: string, rows: readonly ReportRow[]) {
  const days: { readonly day: string; readonly reached: number }[] = [];
  const byDay = new Map<string, number>();
  for (const { day = '', value } of rows) byDay.set(day, (byDay.get(day) ?? 0) + (value ?? 0));
  let reached = [...byDay].reduce((sum, [day, value]) => (day < from ? sum + value : sum), 0);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    reached += byDay.get(day) ?? 0;
    days.push({ day, reached });
  }
  return days;
}
