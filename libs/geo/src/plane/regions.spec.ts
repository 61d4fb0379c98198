import { describe, expect, it } from '@jest/globals';
import { areaM2 } from '../measure/area.js';
import { covers } from '../measure/inside.js';
import type { Polygon, Ring } from '../positions/position.js';
import { Plane } from './plane.js';
import { regionsCoveredTwice, regionsDugTooDeep, regionsLeftOut } from './regions.js';
import { sweepSteps } from './sweep-steps.js';

/** Hundredths of a degree from 105°30′ E, 9°45′ N: about 1.1 km. */
const square = (west: number, south: number, width: number, height = width): Ring =>
  [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
    [west, south],
  ].map(([x = 0, y = 0]) => [105.5 + x / 100, 9.75 + y / 100] as const);
const hole = (...sides: Parameters<typeof square>): Ring => square(...sides).toReversed();

const plane = new Plane([105.3, 9.5, 105.9, 10]);
const areaOf = (ring: Ring): number => areaM2([[ring]]);
const pathsOf = (...polygons: Polygon[]) => plane.pathsOf(polygons);

describe('regions of a plane', () => {
  it('that two units cover are found with their area and a place', () => {
    const [region, ...others] = regionsCoveredTwice(pathsOf([square(0, 0, 2)], [square(1.5, 0.5, 2)]), plane);
    expect(others).toEqual([]);
    expect(region?.areaM2).toBeCloseTo(areaOf(square(1.5, 0.5, 0.5, 1.5)), -3);
    expect(covers([[square(1.5, 0.5, 0.5, 1.5)]], region?.at ?? [0, 0])).toBe(true);
  });

  it('are found where three cover them too, and where two are the same', () => {
    const same = [square(0, 0, 1)];
    expect(regionsCoveredTwice(pathsOf(same, same), plane)).toHaveLength(1);
    expect(regionsCoveredTwice(pathsOf(same, same, same), plane)).toHaveLength(1);
  });

  it('are none where units only touch, or one lies in the hole of another', () => {
    const ring: Polygon = [square(0, 0, 3), hole(1, 1, 1)];
    expect(regionsCoveredTwice(pathsOf(ring, [square(1, 1, 1)], [square(3, 0, 1)]), plane)).toEqual([]);
    expect(regionsLeftOut(pathsOf(ring, [square(1, 1, 1)]), plane)).toEqual([]);
  });

  it('that are left out are the holes of all together', () => {
    const ring: Polygon = [square(0, 0, 3), hole(1, 1, 1)];
    const [gap, ...others] = regionsLeftOut(pathsOf(ring, [square(1, 1, 0.5, 1)]), plane);
    expect(others).toEqual([]);
    expect(gap?.areaM2).toBeCloseTo(areaOf(square(1.5, 1, 0.5, 1)), -3);
    expect(covers([[square(1.5, 1, 0.5, 1)]], gap?.at ?? [0, 0])).toBe(true);
  });

  it('that are left out may be open in a corner, and are not counted twice', () => {
    const notched: Ring = [...square(0, 0, 2).slice(0, 3), [105.51, 9.769], [105.5, 9.77], [105.5, 9.75]];
    const [gap, ...others] = regionsLeftOut(pathsOf([notched], [square(0, 2, 2)]), plane);
    expect(others).toEqual([]);
    expect(gap?.areaM2).toBeCloseTo(areaOf(square(0, 2, 2)) - areaOf(square(0, 2, 2, 1.95)), -3);
    expect(regionsLeftOut(pathsOf([square(0, 0, 2)], [square(2, 0, 2)]), plane)).toEqual([]);
  });

  it.each<[string, Polygon, number]>([
    ['within', [square(0, 0, 3), hole(1, 1, 1)], 0],
    ['that touches at a corner', [square(0, 0, 3), hole(0, 0, 1)], 0],
    ['outside', [square(0, 0, 3), hole(4, 1, 1)], 1],
    ['across the ring', [square(0, 0, 3), hole(2.5, 1, 1)], 1],
    ['across another', [square(0, 0, 3), hole(1, 1, 1), hole(1.5, 1.5, 1)], 1],
  ])('are dug too deep by a hole %s: %#', (_, polygon, count) => {
    expect(regionsDugTooDeep(pathsOf(polygon), plane)).toHaveLength(count);
  });

  it('take few steps to sweep where corners are few, and many over a comb', () => {
    expect(sweepSteps(pathsOf([square(0, 0, 1)]))).toBe(2);
    const teeth = Array.from({ length: 100 }, (_, tooth) => square(tooth / 100, tooth / 1_000, 0.005, 1));
    expect(sweepSteps(pathsOf(teeth))).toBeGreaterThan(100 * 2 * 99);
  });
});
