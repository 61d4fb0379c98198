import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { areaPath, isBelow } from './area-path.rules.js';

const { adminUnits } = loadReferenceData();

describe('the path of an area', () => {
  it.each([
    ['31321-03', ['31321-03', '31321', '930', '93']],
    ['31321', ['31321', '930', '93']],
    ['93', ['93']],
    ['99999', []],
    ['99999-01', []],
    ['31321-x', []],
  ])('of %s is %j', (area, path) => {
    expect(areaPath(area, adminUnits)).toEqual(path);
  });

  it('tells what lies below what, and nothing lies below itself', () => {
    const pairs = [
      ['31321-03', '930'],
      ['31321', '93'],
      ['31321', '31321'],
      ['930', '31321'],
      ['31321', '931'],
    ] as const;
    expect(pairs.map(([area, above]) => isBelow(area, above, adminUnits))).toEqual([true, true, false, false, false]);
  });
});
