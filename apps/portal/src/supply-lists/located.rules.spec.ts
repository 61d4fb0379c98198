import { describe, expect, it } from '@jest/globals';
import { LOCATED_COLOURS, LOCATED_SIGNS, pointsOfRows } from './located.rules.ts';

const PLACE = { latitude: 9.78, longitude: 105.46 };

describe('the rows of a list on a map', () => {
  it('are those that have a position, with their line and how sure it is', () => {
    const rows = [
      { row: 2, point: { ...PLACE, located: 'given' } },
      { row: 3, point: null },
      { row: 4, point: { latitude: null, longitude: null, located: null } },
      { row: 5, point: { ...PLACE, located: 'commune' } },
    ];
    expect(pointsOfRows(rows)).toEqual([
      { code: '2', ...PLACE, colour: LOCATED_COLOURS.given, label: '2 ✓' },
      { code: '5', ...PLACE, colour: LOCATED_COLOURS.commune, label: '5 ?' },
    ]);
  });

  it('are told apart without colours', () => {
    expect(new Set(Object.values(LOCATED_SIGNS)).size).toBe(Object.keys(LOCATED_COLOURS).length);
  });
});
