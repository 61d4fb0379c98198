import { describe, expect, it } from '@jest/globals';
import { adjacencies, gridFromWgs84, openBoundaryPack, sketchUnits, type LonLat, type OpenedPack } from '#libs/geo';
import { geoJsonOf, moved, PLANE_PRJ, shapefileOf, topoJsonOf, type DrawnUnit } from '../../test/pack-builder.js';
import { COMMUNES } from '../../test/registered-communes.js';

const register = COMMUNES.flatMap(({ code, point }) => (point ? [{ code, point }] : []));

/** Cells that fit each other to a millimetre, each corner on its own rounding: as a pack may come. */
const drawn: readonly DrawnUnit[] = sketchUnits(register).units.map(({ code, polygon }) => ({
  code,
  polygons: [polygon],
}));

describe('the communes of a whole province', () => {
  it.each<[string, () => Uint8Array]>([
    ['GeoJSON', () => geoJsonOf(drawn)],
    ['TopoJSON', () => topoJsonOf(drawn)],
    [
      'a shapefile in the plane of the province',
      () => shapefileOf(moved(drawn, gridFromWgs84({ meridian: 105 })), { prj: PLANE_PRJ }),
    ],
  ])('are accepted as %s', (_, write) => {
    const { units, faults }: OpenedPack = openBoundaryPack(write(), register);
    expect(faults).toEqual([]);
    expect(units).toHaveLength(register.length);
    const pairs = adjacencies(units);
    expect(pairs.length).toBeGreaterThan(register.length * 2);
    expect(pairs.length).toBeLessThan(register.length * 3);
  });

  it('are refused in degrees of VN-2000 that are called WGS 84, if they were known before', () => {
    const { units: former } = openBoundaryPack(geoJsonOf(drawn), register);
    const asVn2000 = moved(drawn, ([longitude, latitude]): LonLat => [longitude - 0.00178, latitude + 0.00101]);
    const { faults } = openBoundaryPack(geoJsonOf(asVn2000), register, { former });
    expect(faults).toContainEqual({ code: 'datum-shifted', found: 'VN-2000 as WGS 84' });
  });
});
