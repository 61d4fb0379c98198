import { describe, expect, it } from '@jest/globals';
import { declarations, places } from './declaration-indicators.rules.js';
import type { CountedIndicator } from './indicator.js';
import { planReport, type ReportPlan } from './report-plan.rules.js';
import { reportRows, totalOf } from './report-rows.rules.js';

const now = new Date('2021-08-20T00:00:00Z');
const districtOf = (commune: string): string =>
  ({ '31318': '930', '31321': '930', '31340': '931' })[commune] ?? commune;

function plan(indicator: CountedIndicator, from: string, to: string, groupBy: string): ReportPlan {
  const outcome = planReport(indicator, { from, to, groupBy }, now);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.plan;
}

describe('rows of a flow', () => {
  const cube = [
    { area: '31318', value: 3 },
    { area: '31321', value: 4 },
    { area: '31340', value: 5 },
    { area: 'outside', value: 6 },
  ];

  it('sums communes into districts and keeps outside apart', () => {
    const asked = plan(declarations, '2021-08-01', '2021-08-02', 'district');
    const rows = reportRows(asked, cube, districtOf);
    expect(rows).toEqual([
      { district: '930', value: 7 },
      { district: '931', value: 5 },
      { district: 'outside', value: 6 },
    ]);
    expect(totalOf(asked, rows)).toBe(18);
  });
});

describe('rows of a state', () => {
  // Everything before the period arrives as changes of its first day.
  const changes = [
    { day: '2021-08-01', area: '31318', value: 10 },
    { day: '2021-08-03', area: '31318', value: -1 },
    { day: '2021-08-02', area: '31340', value: 2 },
  ];

  it('gives the value at the end of each day, also of days without a change', () => {
    const asked = plan(places, '2021-08-01', '2021-08-03', 'day,commune');
    const rows = reportRows(asked, changes, districtOf);
    expect(rows).toEqual([
      { day: '2021-08-01', commune: '31318', value: 10 },
      { day: '2021-08-01', commune: '31340', value: 0 },
      { day: '2021-08-02', commune: '31318', value: 10 },
      { day: '2021-08-02', commune: '31340', value: 2 },
      { day: '2021-08-03', commune: '31318', value: 9 },
      { day: '2021-08-03', commune: '31340', value: 2 },
    ]);
  });

  it('counts only the last day in the total', () => {
    const asked = plan(places, '2021-08-01', '2021-08-03', 'day');
    const rows = reportRows(asked, changes, districtOf);
    expect(rows.map(({ value }) => value)).toEqual([10, 12, 11]);
    expect(totalOf(asked, rows)).toBe(11);
  });
});
