import { describe, expect, it } from '@jest/globals';
import { percentOf, reaches, sumOfFigures, type AreaFigures } from './area-figures.rules.js';

const part: AreaFigures = {
  ...{ communityCases: 2, population: 4_000, coverage: { people: 3_000, covered: 2_000 }, capacity: {} },
  protectedFrom: { 65: { people: 300, covered: 100 } },
};

describe('the figures of an area from its parts', () => {
  it('are summed', () => {
    expect(sumOfFigures([part, part], { 'icu-plan': true })).toEqual({
      ...{ communityCases: 4, population: 8_000, coverage: { people: 6_000, covered: 4_000 } },
      ...{ protectedFrom: { 65: { people: 600, covered: 200 } }, capacity: { 'icu-plan': true } },
    });
  });

  it('are not known where one part is not', () => {
    const other = { ...part, communityCases: null, coverage: null, protectedFrom: {} };
    expect(sumOfFigures([part, other], {})).toEqual({
      ...{ communityCases: null, population: 8_000, coverage: null, protectedFrom: { 65: undefined }, capacity: {} },
    });
  });
});

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
