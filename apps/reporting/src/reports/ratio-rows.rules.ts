import { addDays } from '#libs/vocabulary';
import type { RatioIndicator } from './indicator.js';
import type { ReportPlan } from './report-plan.rules.js';
import type { ReportRow } from './report-rows.rules.js';

/** What must be counted to divide: one of the two flows, by day, from the first day of the first window on. */
export function windowedPlan(plan: ReportPlan, ratio: RatioIndicator, part: 'numerator' | 'denominator'): ReportPlan {
  const groupBy = plan.groupBy.includes('day') ? plan.groupBy : (['day', ...plan.groupBy] as const);
  return { ...plan, indicator: ratio[part], groupBy, from: addDays(plan.from, 1 - ratio.windowDays) };
}

/**
 * One row for each day and group of which anything was counted in the window that ends with the day. Null where the
 * denominator is nothing. Both lists are rows of `windowedPlan`.
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
  for (const group of [...new Set([...below.keys(), ...above.keys()])].sort()) {
    for (let day = plan.from; day <= plan.to; day = addDays(day, 1)) {
      const divisor = sumUpTo(below.get(group), day, ratio.windowDays);
      const value = divisor === 0 ? null : sumUpTo(above.get(group), day, ratio.windowDays) / divisor;
      const labels = JSON.parse(group) as Omit<ReportRow, 'value'>;
      rows.push({ ...(plan.groupBy.includes('day') && { day }), ...labels, value });
    }
  }
  return rows.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}

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
