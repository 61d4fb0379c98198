import { describe, expect, it } from '@jest/globals';
import { median, percentile } from './percentile.js';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('percentile', () => {
  it.each([
    [0, 1],
    [0.5, 50],
    [0.99, 99],
    [0.991, 100],
    [1, 100],
  ])('of 1 to 100, a share of %d reaches up to %d', (share, value) => {
    expect(percentile(oneToHundred, share)).toBe(value);
  });

  it('is no number without values', () => {
    expect(percentile([], 0.99)).toBeNaN();
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('takes the lower of two middles as the median, which is a value that was measured', () => {
    expect(median([4, 1, 3, 2])).toBe(2);
  });
});
