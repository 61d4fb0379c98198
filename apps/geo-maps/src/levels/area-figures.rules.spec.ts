import { describe, expect, it } from '@jest/globals';
import { percentOf, reaches } from './area-figures.rules.js';

describe('a share', () => {
  it.each([
    [7, 10, 70, true],
    [699_999, 1_000_000, 70, false],
    [0, 0, 70, null],
  ])('%i of %i reaches %i %%: %p', (covered, people, threshold, reached) => {
    expect(reaches({ people, covered }, threshold)).toBe(reached);
  });

  it('of nobody has no percentage', () => {
    expect(percentOf({ people: 0, covered: 0 })).toBeNull();
    expect(percentOf({ people: 8, covered: 1 })).toBe(12.5);
  });
});
