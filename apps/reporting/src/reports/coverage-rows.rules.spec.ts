import { describe, expect, it } from '@jest/globals';
import { coverageRows } from './coverage-rows.rules.js';
import type { Grouping } from './report-plan.rules.js';

const groups = [
  { minYears: 65, people: 10 },
  { minYears: 18, people: 100 },
];
const BANDS: Readonly<Record<string, number>> = { '12-15': 12, '18-24': 18, '65-69': 65, '80+': 80 };
const cohorts = [
  { day: '2024-02-27', ageBand: '18-24', value: 10 },
  { day: '2024-02-29', ageBand: '80+', value: 2 },
  { day: '2024-02-29', ageBand: '12-15', value: 50 },
  { day: '2024-03-01', ageBand: '65-69', value: 3 },
  { day: '2024-03-01', ageBand: 'unknown', value: 9 },
];
const coverage = (from: string, to: string, ...groupBy: Grouping[]) =>
  coverageRows({ groupBy, from, to }, cohorts, groups, (band) => BANDS[band]);

describe('coverage', () => {
  it('is of the widest group what it has reached up to each day, over the last day of February', () => {
    expect(coverage('2024-02-28', '2024-03-01', 'day')).toEqual([
      { day: '2024-02-28', value: 0.1 },
      { day: '2024-02-29', value: 0.12 },
      { day: '2024-03-01', value: 0.15 },
    ]);
  });

  it('keeps groups apart, the oldest included, and those of unknown age out', () => {
    expect(coverage('2024-03-01', '2024-03-01', 'category')).toEqual([
      { category: '18+', value: 0.15 },
      { category: '65+', value: 0.5 },
    ]);
  });
});
