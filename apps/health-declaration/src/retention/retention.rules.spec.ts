import { describe, expect, it } from '@jest/globals';
import { lastExpiredDay } from './retention.rules.js';

describe('data that is kept for 30 days after its own', () => {
  it.each([
    ['2021-08-11', '2021-07-11'],
    ['2021-03-01', '2021-01-29'],
    ['2020-03-01', '2020-01-30'],
  ])('on %s is deleted up to %s', (today, day) => {
    expect(lastExpiredDay(today, 30)).toBe(day);
  });
});
