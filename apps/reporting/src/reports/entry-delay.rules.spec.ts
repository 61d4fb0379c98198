import { describe, expect, it } from '@jest/globals';
import { entryDelayClass } from './entry-delay.rules.js';

describe('the classes of the delay of entry', () => {
  it.each([
    [0, '0d'],
    [1, '1d'],
    [2, '2-3d'],
    [3, '2-3d'],
    [4, '4-7d'],
    [7, '4-7d'],
    [8, '8-14d'],
    [15, '15-30d'],
    [30, '15-30d'],
    [31, '31d+'],
    [400, '31d+'],
  ])('puts %i days into %s', (days, expected) => {
    expect(entryDelayClass(days)).toBe(expected);
  });

  it('takes a dose of a device whose clock is ahead as entered the same day', () => {
    expect(entryDelayClass(-1)).toBe('0d');
  });
});
