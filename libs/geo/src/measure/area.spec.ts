import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import type { LonLat, Ring } from '../positions/position.js';
import { areaM2, ringAreaM2 } from './area.js';

/** By the polygons of geographiclib, whose edges are geodesics. */
function geodesicAreaM2(ring: Ring): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon();
  for (const [longitude, latitude] of ring.slice(0, -1)) polygon.AddPoint(latitude, longitude);
  return polygon.Compute(false, true).area ?? NaN;
}

/** Around a centre by falling angles, so that it never crosses itself. */
function starOf([longitude, latitude]: LonLat, radii: readonly number[]): Ring {
  const ring = radii.map((radius, at): LonLat => {
    const angle = (at / radii.length) * 2 * Math.PI;
    return [longitude + radius * Math.cos(angle), latitude + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? [0, 0]];
}

/** Each edge in 256 pieces, straight in degrees. */
function withShortEdges(ring: Ring): Ring {
  const edges = ring.slice(1).flatMap((to, at) => {
    const from = ring[at] ?? to;
    return Array.from({ length: 256 }, (_, piece): LonLat => {
      const share = piece / 256;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });
  return [...edges, edges[0] ?? [0, 0]];
}

const stars = fc
  .tuple(
    fc.tuple(fc.double({ min: 102, max: 110, noNaN: true }), fc.double({ min: 8, max: 23, noNaN: true })),
    fc.array(fc.double({ min: 0.01, max: 0.05, noNaN: true }), { minLength: 5, maxLength: 40 }),
  )
  .map(([centre, radii]) => starOf(centre, radii));

const isClose = (one: number, other: number, share: number): boolean => Math.abs(one - other) <= other * share;

const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

describe('area on the ellipsoid', () => {
  it('agrees with geodesic polygons to a part in ten thousand', () => {
    fc.assert(fc.property(stars, (ring) => isClose(ringAreaM2(ring), geodesicAreaM2(ring), 1e-4)));
  });

  it('agrees with geodesic polygons to a part in a hundred million where the edges are short', () => {
    fc.assert(
      fc.property(stars, (ring) => isClose(ringAreaM2(ring), geodesicAreaM2(withShortEdges(ring)), 1e-8)),
      {
        numRuns: 4,
      },
    );
  });

  it('is negative clockwise', () => {
    const ring = square(105.5, 9.7, 0.01);
    expect(ringAreaM2(ring)).toBeGreaterThan(1_000_000);
    expect(ringAreaM2(ring.toReversed())).toBeCloseTo(-ringAreaM2(ring), 6);
  });

  it('takes the holes off, whichever way they run', () => {
    const [outer, hole] = [square(105, 9, 1), square(105.2, 9.2, 0.1)];
    const expected = ringAreaM2(outer) - ringAreaM2(hole);
    expect(areaM2([[outer, hole]])).toBeCloseTo(expected, 3);
    expect(areaM2([[outer.toReversed(), hole.toReversed()]])).toBeCloseTo(expected, 3);
    expect(areaM2([])).toBe(0);
  });

  it('knows the whole half of the earth', () => {
    const half: Ring = [
      [-180, 0],
      [180, 0],
      [180, 90],
      [-180, 90],
      [-180, 0],
    ];
    expect(ringAreaM2(half)).toBeCloseTo(510_065_621_724_088.5 / 2, -3);
  });
});
