import { describe, expect, it } from '@jest/globals';
import { compare, comparisonTable } from './comparison.js';

describe('the comparison', () => {
  it('is equal when every cell is, missing cells counting as zero', () => {
    const comparison = compare(
      'a',
      new Map([['x', 2]]),
      new Map([
        ['x', 2],
        ['y', 0],
      ]),
    );
    expect(comparison).toMatchObject({ accepted: 2, reported: 2, differences: [] });
  });

  it('names each cell that differs, even when the sums agree', () => {
    const comparison = compare(
      'a',
      new Map([
        ['x', 2],
        ['y', 1],
      ]),
      new Map([
        ['x', 1],
        ['y', 2],
      ]),
    );
    expect(comparison.differences).toEqual(['x: accepted 2, reported 1', 'y: accepted 1, reported 2']);
    expect(comparisonTable([comparison])).toContain('2 differ');
  });
});
