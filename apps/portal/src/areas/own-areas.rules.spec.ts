import { describe, expect, it } from '@jest/globals';
import { isOwnArea, unitsOfReader, unitsWithin } from './own-areas.rules';

const UNITS = [
  { code: '93', parentCode: null },
  { code: '930', parentCode: '93' },
  { code: '931', parentCode: '93' },
  { code: '31318', parentCode: '930' },
  { code: '31321', parentCode: '930' },
  { code: '31411', parentCode: '931' },
];

describe('an area of an officer', () => {
  it.each([
    ['31318', ['31318'], true],
    ['31318', ['930'], true],
    ['31318', ['93'], true],
    ['930', ['31318'], false],
    ['930', [], false],
    ['31340', ['930'], false],
  ])('%s of areas %j: %s', (code, areas, isOwn) => {
    expect(isOwnArea(code, areas, UNITS)).toBe(isOwn);
  });
});

describe('the units of an officer', () => {
  it.each([
    ['of the province', ['93'], ['93', '930', '931', '31318', '31321', '31411']],
    ['of a district', ['930'], ['930', '31318', '31321']],
    ['of a commune and another district', ['31318', '931'], ['931', '31318', '31411']],
    ['of nothing', [], []],
    ['of another province', ['92'], []],
  ])('%s', (_, areas, codes) => {
    expect(unitsWithin(UNITS, areas).map(({ code }) => code)).toEqual(codes);
  });

  it('are told even if a register names a unit as its own parent', () => {
    expect(unitsWithin([{ code: '1', parentCode: '1' }], ['2'])).toEqual([]);
  });
});

describe('the units by which an officer sorts lists', () => {
  it.each([
    ['of the province', ['93'], UNITS.map(({ code }) => code)],
    ['of a district', ['931'], ['931', '31411']],
    ['of a commune', ['31321'], ['31321']],
    ['of a facility, without areas', [], UNITS.map(({ code }) => code)],
  ])('%s', (_, areas, codes) => {
    expect(unitsOfReader(UNITS, { areas }).map(({ code }) => code)).toEqual(codes);
  });
});
