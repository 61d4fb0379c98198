import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LonLat, Polygon, Ring } from '../positions/position.js';
import { covers, placementIn, type Placement } from './inside.js';

const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const withHole: Polygon = [square(0, 0, 10), square(3, 3, 4).toReversed()];
/** An upright L and a tooth that points down, so that rays pass through corners. */
const toothed: Polygon = [
  [
    [0, 0],
    [4, 0],
    [4, 4],
    [3, 2],
    [2, 4],
    [1, 2],
    [0, 4],
    [0, 0],
  ],
];

const CASES: readonly (readonly [what: string, polygons: readonly Polygon[], at: LonLat, placement: Placement])[] = [
  ['within', [withHole], [1, 1], 'inside'],
  ['in the hole', [withHole], [5, 5], 'outside'],
  ['on the edge of the hole', [withHole], [3, 5], 'edge'],
  ['on a corner of the hole', [withHole], [7, 7], 'edge'],
  ['on the outer edge', [withHole], [10, 2.5], 'edge'],
  ['on a corner', [withHole], [0, 0], 'edge'],
  ['on a level edge', [withHole], [5, 10], 'edge'],
  ['beside a level edge', [withHole], [11, 10], 'outside'],
  ['beside a corner, to the west', [withHole], [-1, 0], 'outside'],
  ['on an island in the hole', [withHole, [square(4, 4, 1)]], [4.5, 4.5], 'inside'],
  ['on the border of two parts', [[square(0, 0, 1)], [square(1, 0, 1)]], [1, 0.5], 'edge'],
  ['level with two dents', [toothed], [2, 2], 'inside'],
  ['west of two dents', [toothed], [-1, 2], 'outside'],
  ['between the teeth', [toothed], [1, 3], 'outside'],
  ['level with the tips', [toothed], [-1, 4], 'outside'],
  ['nowhere', [], [0, 0], 'outside'],
  ['no number', [withHole], [NaN, NaN], 'outside'],
];

describe('placement of a position', () => {
  it.each(CASES)('%s', (_, polygons, at, placement) => {
    expect(placementIn(polygons, at)).toBe(placement);
    expect(
      placementIn(
        polygons.map((rings) => rings.map((ring) => ring.toReversed())),
        at,
      ),
    ).toBe(placement);
    expect(covers(polygons, at)).toBe(placement !== 'outside');
  });

  it('agrees with arithmetic in any triangle of whole numbers', () => {
    const whole = fc.integer({ min: -20, max: 20 });
    const corner = fc.tuple(whole, whole);
    fc.assert(
      fc.property(corner, corner, corner, corner, (a, b, c, p) => {
        const turn = (u: LonLat, v: LonLat) => (v[0] - u[0]) * (p[1] - u[1]) - (v[1] - u[1]) * (p[0] - u[0]);
        const turns = [turn(a, b), turn(b, c), turn(c, a)];
        const isFlat = (b[0] - a[0]) * (c[1] - a[1]) === (b[1] - a[1]) * (c[0] - a[0]);
        if (isFlat) return;
        const within = turns.every((one) => one >= 0) || turns.every((one) => one <= 0);
        const expected = !within ? 'outside' : turns.includes(0) ? 'edge' : 'inside';
        expect(placementIn([[[a, b, c, a]]], p)).toBe(expected);
      }),
    );
  });
});
