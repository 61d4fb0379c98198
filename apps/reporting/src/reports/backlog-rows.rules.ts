import { daysBetween } from '#libs/vocabulary';
import { entryDelayClass } from './entry-delay.rules.js';
import type { BacklogIndicator } from './indicator.js';
import { byPlace } from './margins.rules.js';
import type { Grouping, ReportPlan } from './report-plan.rules.js';
import type { DistrictOf, ReportRow } from './report-rows.rules.js';

const DAY_OF_FACILITY = ['day', 'commune', 'place'] as const satisfies readonly Grouping[];

/** What must be counted: both flows by facility and day, since what one entered too much is no entry of another. */
export function facilityDaysPlan(
  plan: ReportPlan,
  backlog: BacklogIndicator,
  part: 'declared' | 'entered',
): ReportPlan {
  return { ...plan, indicator: backlog[part], margin: byPlace, groupBy: DAY_OF_FACILITY, columns: ['area', 'place'] };
}

/** What is missing of each day as it stands on `today`, by the groupings asked for. Both lists are rows of `facilityDaysPlan`. */
export function backlogRows(
  { groupBy }: Pick<ReportPlan, 'groupBy'>,
  { declared, entered }: Readonly<Record<'declared' | 'entered', readonly ReportRow[]>>,
  today: string,
  districtOf: DistrictOf,
): ReportRow[] {
  const inLedger = new Map(entered.map((row) => [keyOf(row), row.value ?? 0]));
  const sums = new Map<string, ReportRow>();
  for (const row of declared) {
    const missing = (row.value ?? 0) - (inLedger.get(keyOf(row)) ?? 0);
    if (missing <= 0) continue;
    const labels = labelsOf(groupBy, row, today, districtOf);
    const key = JSON.stringify(labels);
    sums.set(key, { ...labels, value: (sums.get(key)?.value ?? 0) + missing });
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const keyOf = ({ day, place }: ReportRow): string => `${day} ${place}`;

function labelsOf(groupBy: readonly Grouping[], row: ReportRow, today: string, districtOf: DistrictOf) {
  const category = entryDelayClass(daysBetween(row.day ?? today, today));
  const all = { ...row, category, district: districtOf(row.commune ?? '') };
  return Object.fromEntries(groupBy.map((name) => [name, all[name]]));
}
