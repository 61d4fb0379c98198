import { describe, expect, it } from '@jest/globals';
import { openBoundaryPack, vn2000FromWgs84, wgs84FromVn2000 } from '#libs/geo';
import { at, FOUR, geoJsonOf, moved } from '../../test/pack-builder.js';

const register = FOUR.map(({ code }, index) => ({
  code,
  point: at(1 + (index % 2) * 2, 1 + Math.floor(index / 2) * 2),
}));

describe('a pack on the wrong datum', () => {
  const near = FOUR.map(({ code }, index) => ({
    code,
    point: at(0.05 + (index % 2) * 2, 1 + Math.floor(index / 2) * 2),
  }));
  const far = FOUR.map(({ code }, index) => ({
    code,
    point: at(1.95 + (index % 2) * 2, 1 + Math.floor(index / 2) * 2),
  }));

  it('is found by the points of the register that come to lie outside', () => {
    const called = openBoundaryPack(geoJsonOf(moved(FOUR, vn2000FromWgs84)), far).faults;
    expect(called).toContainEqual({ code: 'datum-shifted', found: 'VN-2000 as WGS 84' });
    const twice = openBoundaryPack(geoJsonOf(moved(FOUR, wgs84FromVn2000)), near).faults;
    expect(twice).toContainEqual({ code: 'datum-shifted', found: 'WGS 84 as VN-2000' });
  });

  it('is found by the pack before, whatever the points say', () => {
    const { units: former } = openBoundaryPack(geoJsonOf(FOUR), register);
    const faults = openBoundaryPack(geoJsonOf(moved(FOUR, vn2000FromWgs84)), register, { former }).faults;
    expect(faults).toEqual([{ code: 'datum-shifted', found: 'VN-2000 as WGS 84' }]);
    expect(openBoundaryPack(geoJsonOf(FOUR), register, { former }).faults).toEqual([]);
  });
});
