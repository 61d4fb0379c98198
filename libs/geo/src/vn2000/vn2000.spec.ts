import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceM } from '../measure/distance.js';
import type { LonLat } from '../positions/position.js';
import {
  gridFromWgs84,
  HAU_GIANG_MERIDIAN,
  SCALE_OF_6_DEGREES,
  vn2000FromWgs84,
  wgs84FromGrid,
  wgs84FromVn2000,
} from './vn2000.js';

const degrees = (whole: number, minutes: number, seconds: number): number => whole + minutes / 60 + seconds / 3600;

/** Corners of the harbour of Lý Sơn: Thông tư 37/2019/TT-BGTVT, appendix, to a tenth of a second (three metres). */
const LY_SON: readonly (readonly [name: string, wgs84: LonLat, vn2000: LonLat])[] = [
  ['LS1', [degrees(109, 6, 7), degrees(15, 22, 29)], [degrees(109, 6, 0.5), degrees(15, 22, 32.7)]],
  ['LS2', [degrees(109, 5, 35), degrees(15, 20, 32)], [degrees(109, 5, 28.5), degrees(15, 20, 35.7)]],
  ['LS3', [degrees(109, 7, 6), degrees(15, 20, 10)], [degrees(109, 6, 59.5), degrees(15, 20, 13.7)]],
  ['LS4', [degrees(109, 7, 43), degrees(15, 22, 24)], [degrees(109, 7, 36.5), degrees(15, 22, 27.7)]],
];

const inVietnam = fc.tuple(
  fc.double({ min: 102, max: 110, noNaN: true }),
  fc.double({ min: 8, max: 23.5, noNaN: true }),
);
const inHauGiang = fc.tuple(
  fc.double({ min: 105.3, max: 105.95, noNaN: true }),
  fc.double({ min: 9.55, max: 10.05, noNaN: true }),
);

/**
 * The formula of the decision, written out: the axes are turned ("coordinate frame"), heights count as zero.
 */
function byTheDecision([longitude, latitude]: LonLat): LonLat {
  const [a, flattening, radians] = [6_378_137, 1 / 298.257223563, Math.PI / 180];
  const squared = flattening * (2 - flattening);
  const [sine, cosine] = [Math.sin(latitude * radians), Math.cos(latitude * radians)];
  const normal = a / Math.sqrt(1 - squared * sine * sine);
  const [x, y] = [Math.cos(longitude * radians), Math.sin(longitude * radians)].map((one) => normal * cosine * one);
  const [from, z] = [[x ?? 0, y ?? 0] as const, normal * (1 - squared) * sine];
  const [rx, ry, rz] = [-0.00928836, 0.01975479, -0.00427372].map((seconds) => (seconds / 3600) * radians);
  const [k, turnX, turnY, turnZ] = [1.000000252906278, rx ?? 0, ry ?? 0, rz ?? 0];
  const toX = -191.90441429 + k * (from[0] + turnZ * from[1] - turnY * z);
  const toY = -39.30318279 + k * (-turnZ * from[0] + from[1] + turnX * z);
  const toZ = -111.45032835 + k * (turnY * from[0] - turnX * from[1] + z);
  const aside = Math.hypot(toX, toY);
  let turned = Math.atan2(toZ, aside * (1 - squared));
  for (let step = 0; step < 8; step += 1) {
    const radius = a / Math.sqrt(1 - squared * Math.sin(turned) ** 2);
    turned = Math.atan2(toZ + squared * radius * Math.sin(turned), aside);
  }
  return [Math.atan2(toY, toX) / radians, turned / radians];
}

describe('VN-2000', () => {
  it('is turned by the formula of the decision, to a tenth of a millimetre', () => {
    fc.assert(fc.property(inVietnam, (at) => distanceM(wgs84FromVn2000(at), byTheDecision(at)) < 0.0001));
  });

  it.each(LY_SON)('%s of Lý Sơn comes out within two metres, and not the other way round', (_, wgs84, vn2000) => {
    expect(distanceM(wgs84FromVn2000(vn2000), wgs84)).toBeLessThan(2);
    expect(distanceM(vn2000FromWgs84(wgs84), vn2000)).toBeLessThan(2);
    expect(distanceM(vn2000FromWgs84(vn2000), wgs84)).toBeGreaterThan(400);
  });

  it('moves Hậu Giang by about 195 m to the east and 112 m to the south', () => {
    const [longitude, latitude] = wgs84FromVn2000([105.64, 9.76]);
    expect(distanceM([105.64, 9.76], [longitude, 9.76])).toBeCloseTo(195.5, 0);
    expect(distanceM([105.64, 9.76], [105.64, latitude])).toBeCloseTo(112, 0);
    expect(longitude).toBeGreaterThan(105.64);
    expect(latitude).toBeLessThan(9.76);
  });

  it('comes back to a millimetre in the province and two in the country', () => {
    const returns = (limit: number) => (at: LonLat) => distanceM(vn2000FromWgs84(wgs84FromVn2000(at)), at) < limit;
    fc.assert(fc.property(inHauGiang, returns(0.001)));
    fc.assert(fc.property(inVietnam, returns(0.002)));
  });

  it('comes back from the plane to a millimetre', () => {
    const grid = { meridian: HAU_GIANG_MERIDIAN };
    const [toWgs84, toGrid] = [wgs84FromGrid(grid), gridFromWgs84(grid)];
    fc.assert(fc.property(inHauGiang, (at) => distanceM(toWgs84(toGrid(at)), at) < 0.001));
  });

  it('counts the easting from half a million on the meridian, and the northing from the equator', () => {
    const onTheMeridian = wgs84FromVn2000([105, 9.75]);
    const [easting, northing] = gridFromWgs84({ meridian: 105 })(onTheMeridian);
    expect(easting).toBeCloseTo(500_000, 2);
    // Meridian arc of the ellipsoid from the equator to 9°45′, times the scale.
    expect(northing).toBeCloseTo(distanceM([105, 0], [105, 9.75]) * 0.9999, 1);
  });

  it('takes the zones of six degrees with their own scale', () => {
    const at = wgs84FromVn2000([105, 9.75]);
    const [, northing] = gridFromWgs84({ meridian: 105, scale: SCALE_OF_6_DEGREES })(at);
    expect(northing).toBeCloseTo(distanceM([105, 0], [105, 9.75]) * 0.9996, 1);
  });

  it.each([[[NaN, 1]], [[1e12, 1e12]], [[Infinity, 0]]] as const)('throws at no position: %p', (position) => {
    expect(() => wgs84FromGrid({ meridian: 105 })(position)).not.toThrow();
  });
});
