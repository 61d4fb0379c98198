import { addDays } from '#libs/vocabulary';
import { isCounted } from './counted-indicator.rules.js';
import type { Indicator } from './indicator.js';
import type { Grouping, ReportPlan } from './report-plan.rules.js';

/** A row of the cube, grouped by the columns of the plan. Columns that were not asked for are missing. */
export interface CubeRow {
  readonly day?: string;
  readonly area?: string;
  readonly place?: string;
  readonly sex?: string;
  readonly ageBand?: string;
  readonly category?: string;
  readonly value: number;
}

/** A row of the answer: the groupings that were asked for, as codes, and the figure. */
export type ReportRow = { readonly [name in Grouping]?: string } & { readonly value: number | null };

/** `outside` and `unknown` have no district. */
export type DistrictOf = (commune: string) => string;

/**
 * Turns rows of the cube into rows of the answer, sorted by their groupings. Cells of a flow that corrections have
 * brought back to zero are left out, as if nothing had ever been counted there.
 */
export function reportRows(plan: ReportPlan, cube: readonly CubeRow[], districtOf: DistrictOf): ReportRow[] {
  const rows = plan.indicator.kind === 'state' ? lastValues(plan, cube) : cube;
  const sums = new Map<string, ReportRow>();
  for (const row of rows) {
    const labels = labelsOf(plan, row, districtOf);
    const key = JSON.stringify(labels);
    sums.set(key, { ...labels, value: (sums.get(key)?.value ?? 0) + row.value });
  }
  return [...sums.entries()]
    .filter(([, { value }]) => value !== 0 || plan.indicator.kind === 'state' || plan.groupBy.length === 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({ ...row, value: inOnes(plan.indicator, row.value ?? 0) }));
}

const countsOf = (indicator: Indicator): number => (isCounted(indicator) ? (indicator.countsOfOne ?? 1) : 1);

/** The sum of whole counts is exact; it is divided at the end. */
const inOnes = (indicator: Indicator, counts: number): number => Math.round(counts) / countsOf(indicator);

/**
 * The sum of a flow; of a state, and of a ratio that is not kept apart by group, the value on the last day. People who
 * lie in several categories are in it once.
 */
export function totalOf(plan: ReportPlan, rows: readonly ReportRow[]): number | null {
  if (plan.indicator.kind === 'ratio' || plan.indicator.kind === 'coverage')
    return plan.columns.length > 0 ? null : (rows.at(-1)?.value ?? null);
  const total = rows.filter((row) => isInTotal(plan, row)).reduce((sum, { value }) => sum + (value ?? 0), 0);
  return inOnes(plan.indicator, countsOf(plan.indicator) * total);
}

function isInTotal({ indicator, groupBy, to }: ReportPlan, { day, category }: ReportRow): boolean {
  if (indicator.kind === 'state' && groupBy.includes('day')) return day === to;
  if (indicator.kind !== 'people' || indicator.everyoneIn === undefined) return true;
  return category === undefined || category === indicator.everyoneIn;
}

function labelsOf(plan: ReportPlan, row: CubeRow, districtOf: DistrictOf): { [name in Grouping]?: string } {
  return Object.fromEntries(
    plan.groupBy.map((name) => {
      if (name === 'commune') return [name, row.area];
      if (name === 'district') return [name, districtOf(row.area ?? '')];
      return [name, row[name]];
    }),
  );
}

/**
 * The changes of a state, added up to its value at the end of each day. Everything before the period arrives as
 * changes of its first day.
 */
function lastValues(plan: ReportPlan, changes: readonly CubeRow[]): CubeRow[] {
  if (!plan.groupBy.includes('day')) return [...changes];
  const byCell = new Map<string, CubeRow[]>();
  for (const change of changes) {
    const cell = JSON.stringify(plan.columns.map((column) => change[column]));
    byCell.set(cell, [...(byCell.get(cell) ?? []), change]);
  }
  return [...byCell.values()].flatMap((cell) => {
    let value = 0;
    return daysOf(plan).map((day) => {
      value += cell.filter((change) => change.day === day).reduce((sum, change) => sum + change.value, 0);
      return { ...cell[0], day, value };
    });
  });
}

function daysOf({ from, to }: ReportPlan): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
