import { describe, expect, it } from '@jest/globals';
import { isOwnArea } from './own-areas.rules.ts';

const UNITS = [
  { code: '93', parentCode: null },
  { code: '930', parentCode: '93' },
  { code: '31318', parentCode: '930' },
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
