import { describe, expect, it } from '@jest/globals';
import { isReadable, readableArea, type UnitsOfArea } from './readable-area.rules.js';

const COMMUNES: Record<string, string[]> = { '93': ['31318', '31340'], '930': ['31318'], '31340': ['31340'] };
const units: UnitsOfArea = {
  communesOf: (area) => (COMMUNES[area] ?? []).map((code) => ({ code })),
  find: (area) => (area === '93' ? { level: 'province' } : { level: 'other' }),
};

describe('what an officer may see', () => {
  it.each([
    ['a district', ['930'], ['31318', null], true],
    ['a district, by the place alone', ['930'], ['31340', '31318'], true],
    ['another district', ['930'], ['31340', null], false],
    ['somebody from elsewhere, at a place of the district', ['930'], [null, '31318'], true],
    ['somebody from elsewhere, at no place', ['930'], [null, null], false],
    ['the same, for an officer of the province', ['93'], [null, null], true],
    ['a commune', ['31340'], ['31340', null], true],
    ['nothing', [], ['31318', '31340'], false],
  ] as const)('%s', (_, areas, communes, readable) => {
    expect(isReadable(readableArea(areas, units), communes)).toBe(readable);
  });

  it('names each commune once, however areas overlap', () => {
    expect(readableArea(['93', '930'], units).communes).toEqual(['31318', '31340']);
  });
});
