import { describe, expect, it } from '@jest/globals';
import { areaM2, type LonLat, type Polygon } from '#libs/geo';
import { AdminUnits, type AdminUnit } from '#libs/reference-data';
import { unitsOfDay } from './areas-above.js';
import { heirOf, officialOutlines } from './official-outlines.js';

const square = (west: number, south: number): Polygon => [
  [
    [west, south],
    [west + 0.02, south],
    [west + 0.02, south + 0.02],
    [west, south + 0.02],
    [west, south],
  ],
];
const commune = (code: string, parentCode: string, more: Partial<AdminUnit> = {}): AdminUnit => ({
  ...{ code, level: 'commune', name: `Xã ${code}`, parentCode, validFrom: '2019-04-01' },
  ...more,
});
const adminUnits = new AdminUnits([
  { code: '93', level: 'province', name: 'Tỉnh', validFrom: '2019-04-01' },
  { code: '930', level: 'district', name: 'Huyện', parentCode: '93', validFrom: '2019-04-01' },
  commune('31318', '930'),
  commune('31321', '930', { validTo: '2020-02-01', mergedInto: '31318' }),
  commune('31324', '930', { validTo: '2021-01-01' }),
  commune('31327', '930', { validFrom: '2021-01-01' }),
]);
const pack = {
  source: { name: 'Sở', documentNumber: null },
  units: [
    { code: '31318', polygons: [square(105.5, 9.75)] },
    { code: '31321', polygons: [square(105.52, 9.75)] },
    { code: '31324', polygons: [square(105.54, 9.75)] },
  ],
};
const on = (day: string) =>
  officialOutlines(pack, unitsOfDay(adminUnits, day), (code) => heirOf(adminUnits, code, day));
const EAST: LonLat = [105.53, 9.76];

describe('outlines of a pack', () => {
  it('answer the commune of a position, and none outside', () => {
    const { certainty, communeAt, withoutOutline } = on('2019-06-01');
    expect(certainty).toBe('official');
    expect(communeAt(EAST)).toEqual({ certainty: 'official', communeCode: '31321' });
    expect(communeAt([105.7, 9.76])).toEqual({ certainty: 'official', communeCode: undefined });
    expect(withoutOutline).toEqual([]);
  });

  it('answer one of both on a border, always the same', () => {
    expect(on('2019-06-01').communeAt([105.52, 9.76])).toEqual({ certainty: 'official', communeCode: '31318' });
  });

  it('are drawn as part of the unit that one was merged into since', () => {
    const { communeAt, outlineOf } = on('2020-02-01');
    expect(communeAt(EAST)).toEqual({ certainty: 'official', communeCode: '31318' });
    expect(outlineOf('31321')).toBeUndefined();
    expect(outlineOf('31318')).toHaveLength(1);
    expect(areaM2(outlineOf('31318') ?? []) / areaM2([square(105.5, 9.75)])).toBeCloseTo(2, 3);
  });

  it('lack units that the pack does not know, and forget units that have ended', () => {
    const { communeAt, withoutOutline } = on('2021-08-11');
    expect(withoutOutline).toEqual(['31327']);
    expect(communeAt([105.55, 9.76])).toEqual({ certainty: 'official', communeCode: undefined });
  });

  it('make districts out of communes', () => {
    expect(areaM2(on('2019-06-01').outlineOf('930') ?? []) / areaM2([square(105.5, 9.75)])).toBeCloseTo(3, 3);
  });
});
