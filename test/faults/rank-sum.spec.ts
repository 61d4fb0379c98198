import { describe, expect, it } from '@jest/globals';
import { rankSumDeviation } from './rank-sum.js';

/** Reproducible values between 0 and 1 (a linear congruential generator). */
function values(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  });
}

/** Milliseconds as a service answers: most of them close together, some far behind. */
const times = (seed: number, count: number): number[] =>
  values(seed, count).map((value) => 4 - Math.log(1 - value * 0.999));

describe('the rank sum of two samples', () => {
  it.each<[string, number[], number[], number]>([
    ['that do not overlap', [1, 2, 3, 4], [5, 6, 7, 8], -2.309],
    ['the other way round', [5, 6, 7, 8], [1, 2, 3, 4], 2.309],
    ['that are in turns', [1, 4, 5, 8], [2, 3, 6, 7], 0],
    ['that are all equal', [1, 1], [1, 1, 1], 0],
    ['with ties', [1, 2, 2], [2, 3, 3], -1.65],
  ])('%s', (_, first, second, expected) => {
    expect(rankSumDeviation(first, second)).toBeCloseTo(expected, 3);
  });

  it('is small for two samples of one distribution, and large where one of them is a tenth slower', () => {
    const [first, second] = [times(7, 2_000), times(11, 2_000)];
    expect(Math.abs(rankSumDeviation(first, second))).toBeLessThan(3);
    expect(
      rankSumDeviation(
        first.map((time) => time * 1.1),
        second,
      ),
    ).toBeGreaterThan(4.5);
  });
});
