import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseInterval } from './case-interval.rules.js';

describe('the interval of chance of a count', () => {
  // Garwood (1936), as in every table of exact Poisson limits.
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [100, 81.3639, 121.6272],
  ])('%i cases: from %d to %d at 95 %%', (cases, from, to) => {
    const found = caseInterval(cases, 95);
    expect(found.from).toBeCloseTo(from, 3);
    expect(found.to).toBeCloseTo(to, 3);
  });

  it('holds the count, and grows with the confidence', () => {
    fc.assert(
      fc.property(fc.nat(500), (cases) => {
        const [narrow, wide] = [caseInterval(cases, 80), caseInterval(cases, 95)];
        expect(wide.from).toBeLessThanOrEqual(narrow.from);
        expect(narrow.from).toBeLessThanOrEqual(cases);
        expect(narrow.to).toBeGreaterThanOrEqual(cases);
        expect(wide.to).toBeGreaterThanOrEqual(narrow.to);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN])('is refused for %d', (cases) => {
    expect(() => caseInterval(cases, 95)).toThrow(RangeError);
  });
});
