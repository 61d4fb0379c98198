import { addDays } from '#libs/vocabulary';
import type { RatioIndicator } from './indicator.js';
import type { ReportPlan } from './report-plan.rules.js';
import type { ReportRow } from './report-rows.rules.js';

/**
 * What must be counted to divide: one of the two flows, by day, from the first day of the first window on; or over the
 * period as it is asked for.
 */
export function windowedPlan(plan: ReportPlan, ratio: RatioIndicator, part: 'numerator' | 'denominator'): ReportPlan {
  if (ratio.windowDays === 'period') return { ...plan, indicator: ratio[part] };
  const groupBy = plan.groupBy.includes('day') ? plan.groupBy : (['day', ...plan.groupBy] as const);
  return { ...plan, indicator: ratio[part], groupBy, from: addDays(plan.from, 1 - ratio.windowDays) };
}

/**
 * One row for each day and group of which anything was counted in the window that ends with the day, or for each group of
 * the period. Null where the denominator is nothing. Both lists are rows of `windowedPlan`.
 */
export function ratioRows(
  plan: ReportPlan,
  ratio: RatioIndicator,
  numerator: readonly ReportRow[],
  denominator: readonly ReportRow[],
): ReportRow[] {
  const above = byGroup(numerator);
  const below = byGroup(denominator);
  const rows: ReportRow[] = [];
  const groups = [...new Set([...below.keys(), ...above.keys()])].sort();
  const { per = 1 } = ratio;
  if (ratio.windowDays === 'period' && !plan.groupBy.includes('day'))
    return groups.map((group) => ({
      ...labelsOf(group),
      value: divided(sum(above.get(group)), sum(below.get(group)), per),
    }));
  const windowDays = ratio.windowDays === 'period' ? 1 : ratio.windowDays;
  for (const group of groups) {
    for (let day = plan.from; day <= plan.to; day = addDays(day, 1)) {
      const [counted, of] = [above, below].map((days) => sumUpTo(days.get(group), day, windowDays));
      rows.push({ ...(plan.groupBy.includes('day') && { day }), ...labelsOf(group), value: divided(counted, of, per) });
    }
  }
  return rows.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}

const labelsOf = (group: string) => JSON.parse(group) as Omit<ReportRow, 'value'>;

const divided = (counted = 0, of = 0, per: number): number | null => (of === 0 ? null : (counted * per) / of);

const sum = (days: ByDay | undefined): number => [...(days?.values() ?? [])].reduce((total, value) => total + value, 0);

type ByDay = ReadonlyMap<string, number>;

/** Group (every label but the day) → day → count. */
function byGroup(rows: readonly ReportRow[]): ReadonlyMap<string, ByDay> {
  const groups = new Map<string, Map<string, number>>();
  for (const { day = '', value, ...labels } of rows) {
    const group = JSON.stringify(labels);
    const days = groups.get(group) ?? new Map<string, number>();
    groups.set(group, days.set(day, (days.get(day) ?? 0) + (value ?? 0)));
  }
  return groups;
}

function sumUpTo(days: ByDay | undefined, day: string, windowDays: number): number {
  let sum = 0;
  for (let back = 0; back < windowDays; back += 1) sum += days?.get(addDays(day, -back)) ?? 0;
  return sum;
}
