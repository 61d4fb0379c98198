import { describe, expect, it } from '@jest/globals';
import { coverageByHour, coverageOf, coverageOfDay, dayToCompareWith } from './scan-coverage.rules.js';

const DAY = '2021-08-11';
/** 02:30 in Vietnam. */
const NOW = new Date('2021-08-10T19:30:00Z');

describe('the coverage of a day', () => {
  it('has the hours that have begun, and of the running one its part so far', () => {
    const hours = coverageByHour([{ hour: 1, scans: 90 }], 100, DAY, NOW);
    expect(hours).toEqual([
      { hour: 0, scans: 0, expected: 100 },
      { hour: 1, scans: 90, expected: 100 },
      { hour: 2, scans: 0, expected: 50 },
    ]);
    expect(coverageOfDay(hours)).toEqual({ scans: 90, expected: 250, share: 0.36 });
  });

  it('has all hours of a day that is over and none of one to come', () => {
    expect(coverageByHour([], 10, '2021-08-10', NOW)).toHaveLength(24);
    expect(coverageByHour([], 10, '2021-08-12', NOW)).toEqual([]);
  });

  it('has no share where nothing is expected or nobody has said what', () => {
    expect(coverageOfDay(coverageByHour([{ hour: 0, scans: 5 }], null, DAY, NOW))).toEqual({
      scans: 5,
      expected: null,
      share: null,
    });
    expect(coverageOf(5, 0)).toEqual({ scans: 5, expected: 0, share: null });
  });

  it('of a place is compared with the same day a week before', () => {
    expect(dayToCompareWith('2021-08-04')).toBe('2021-07-28');
  });
});
