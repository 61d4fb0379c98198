import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceM } from '../measure/distance.js';
import { boxesMeet, boxOf, boxOfPolygons, isWithin, padded } from './box.js';

describe('boxes', () => {
  it('hold their positions and nothing more', () => {
    const box = boxOf([
      [105.6, 9.7],
      [105.4, 9.9],
    ]);
    expect(box).toEqual([105.4, 9.7, 105.6, 9.9]);
    expect(boxOf([])).toBeUndefined();
    expect(boxOf([[NaN, 9]])).toBeUndefined();
    expect(boxOfPolygons([[[[1, 2]]], [], [[[3, 1]]]])).toEqual([1, 1, 3, 2]);
  });

  it('are padded by at least so many metres, and by hardly more', () => {
    const place = fc.tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -60, max: 60 }));
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 50_000 }), ([longitude, latitude], metres) => {
        const [west, south, east, north] = padded([longitude, latitude, longitude, latitude], metres);
        const sides = [
          distanceM([longitude, latitude], [longitude, north]),
          distanceM([longitude, south], [longitude, latitude]),
        ];
        const across = [north, south].flatMap((edge) => [
          distanceM([longitude, edge], [east, edge]),
          distanceM([west, edge], [longitude, edge]),
        ]);
        expect(Math.min(...sides, ...across)).toBeGreaterThanOrEqual(metres);
        expect(Math.max(...sides, ...across)).toBeLessThan(metres * 1.06);
      }),
    );
  });

  it('meet on their edges', () => {
    expect(boxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
    expect(boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 1])).toBe(false);
    expect(isWithin([1, 1], [0, 0, 1, 1])).toBe(true);
    expect(isWithin([1, 1.1], [0, 0, 1, 1])).toBe(false);
  });
});
