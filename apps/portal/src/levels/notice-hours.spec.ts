import { describe, expect, it } from '@jest/globals';
import { noticeHoursOn } from './notice-hours.ts';

describe('the notice of a higher level', () => {
  it.each([
    ['2021-08-11', 0],
    ['2021-10-10', 0],
    ['2021-10-11', 48],
    ['2022-06-01', 48],
  ])('on %s is %i hours', (day, hours) => {
    expect(noticeHoursOn(day)).toBe(hours);
  });
});
