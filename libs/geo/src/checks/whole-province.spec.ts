import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { adjacencies, gridFromWgs84, openBoundaryPack, sketchUnits, type LonLat, type OpenedPack } from '#libs/geo';
import { geoJsonOf, moved, shapefileOf, topoJsonOf, type DrawnUnit } from '../../test/pack-builder.js';

interface RegisteredCommune {
  readonly code: string;
  readonly level: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

const file = new URL('../../../../reference-data/admin-units.json', import.meta.url);
const { units: registered } = JSON.parse(readFileSync(file, 'utf8')) as { units: readonly RegisteredCommune[] };
const register = registered
  .filter(({ level }) => level === 'commune')
  .flatMap(({ code, longitude, latitude }) => {
    return longitude === undefined || latitude === undefined ? [] : [{ code, point: [longitude, latitude] as const }];
  });

/** Cells that fit each other to a millimetre, each corner on its own rounding: as a pack may come. */
const drawn: readonly DrawnUnit[] = sketchUnits(register).units.map(({ code, polygon }) => ({
  code,
  polygons: [polygon],
}));
const PRJ =
  'PROJCS["VN-2000 / TM-3 zone 482",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563]]],' +
  'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",105],' +
  'PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]';

describe('the communes of a whole province', () => {
  it.each<[string, () => Uint8Array]>([
    ['GeoJSON', () => geoJsonOf(drawn)],
    ['TopoJSON', () => topoJsonOf(drawn)],
    [
      'a shapefile in the plane of the province',
      () => shapefileOf(moved(drawn, gridFromWgs84({ meridian: 105 })), { prj: PRJ }),
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
