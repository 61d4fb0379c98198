import { describe, expect, it } from '@jest/globals';
import { datumOfCrsName, datumOfEpsg, datumOfWkt, type PackDatum } from './pack-datum.js';

const planeOf = (meridian: number, scale = 0.9999): PackDatum => ({ kind: 'vn2000-grid', grid: { meridian, scale } });
const GEOGCS = (name: string, datum = name): string =>
  `GEOGCS["${name}",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
const PROJCS = (geographic: string, more = ''): string =>
  `PROJCS["VN_2000_TM-3_105-00",${geographic},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],` +
  `PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",0.9999],` +
  `PARAMETER["Latitude_Of_Origin",0.0]${more},UNIT["Meter",1.0]]`;
const PLANE: PackDatum = {
  kind: 'vn2000-grid',
  grid: { meridian: 105, scale: 0.9999, falseEasting: 500_000, falseNorthing: 0 },
};
/** ISO 19162, as GDAL 3 writes it. */
const WKT2 =
  'PROJCRS["VN-2000 / TM-3 zone 482",BASEGEOGCRS["VN-2000",DATUM["Vietnam 2000",ELLIPSOID["WGS 84",6378137,298.257223563,' +
  'LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4756]],' +
  'CONVERSION["TM-3 zone 482",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,' +
  'ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",105,ANGLEUNIT["degree",1]],' +
  'PARAMETER["Scale factor at natural origin",0.9999,SCALEUNIT["unity",1]],PARAMETER["False easting",500000,' +
  'LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],LENGTHUNIT["metre",1]]';

describe('coordinates of a pack', () => {
  it.each<[string, PackDatum | undefined]>([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', { kind: 'wgs84' }],
    ['urn:ogc:def:crs:EPSG::4326', { kind: 'wgs84' }],
    ['EPSG:4756', { kind: 'vn2000' }],
    ['urn:ogc:def:crs:EPSG::5897', planeOf(105)],
    ['urn:ogc:def:crs:EPSG:9.9:9210', planeOf(105.75)],
    ['EPSG:3405', planeOf(105, 0.9996)],
    ['EPSG:32648', undefined],
    ['EPSG:58970', undefined],
    ['', undefined],
  ])('are named %p', (name, datum) => {
    expect(datumOfCrsName(name)).toEqual(datum);
  });

  it.each<[string, string, PackDatum | undefined]>([
    ['WGS 84', GEOGCS('GCS_WGS_1984', 'D_WGS_1984'), { kind: 'wgs84' }],
    ['VN-2000 by its geographic name', GEOGCS('VN-2000', 'Vietnam_2000'), { kind: 'vn2000' }],
    ['VN-2000 as ESRI writes it', GEOGCS('GCS_VN_2000', 'D_Vietnam_2000'), { kind: 'vn2000' }],
    ['a plane of VN-2000', PROJCS(GEOGCS('GCS_VN_2000', 'D_Vietnam_2000')), PLANE],
    ['a plane in the words of ISO 19162', WKT2, PLANE],
    ['a plane whose datum is called WGS 84', PROJCS(GEOGCS('GCS_WGS_1984', 'D_WGS_1984')), undefined],
    ['a plane in feet', PROJCS(GEOGCS('VN-2000')).replace('UNIT["Meter",1.0]', 'UNIT["Foot",0.3048]'), undefined],
    [
      'a plane in feet in the words of ISO 19162',
      WKT2.replace(/LENGTHUNIT\["metre",1\]\]$/, 'LENGTHUNIT["foot",0.3048]]'),
      undefined,
    ],
    ['a cone', PROJCS(GEOGCS('VN-2000')).replace('Transverse_Mercator', 'Lambert_Conformal_Conic'), undefined],
    ['another datum', GEOGCS('GCS_Hanoi_1972', 'D_Hanoi_1972'), undefined],
    ['nothing', '', undefined],
    ['many brackets', 'PROJCS['.repeat(100_000), undefined],
  ])('are described as %s', (_, wkt, datum) => {
    expect(datumOfWkt(wkt)).toEqual(datum);
  });

  it('of the register are planes of three or six degrees', () => {
    expect(datumOfEpsg(5896)).toEqual(planeOf(102));
    expect(datumOfEpsg(3406)).toEqual(planeOf(111, 0.9996));
    expect(datumOfEpsg(3857)).toBeUndefined();
  });
});
