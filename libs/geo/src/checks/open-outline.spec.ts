import { describe, expect, it } from '@jest/globals';
import { at, box, hole, ringOf } from '../../test/pack-builder.js';
import { ringAreaM2 } from '../measure/area.js';
import type { PackFault } from '../packs/pack-faults.js';
import type { Box, LonLat, Ring } from '../positions/position.js';
import { openOutline, OUTLINE_LIMITS } from './open-outline.js';

const PROVINCE: Box = [105.3, 9.5, 106, 10.1];
const polygon = (...coordinates: readonly unknown[]) => ({ type: 'Polygon', coordinates });
const faultsOf = (geometry: unknown): readonly PackFault[] => openOutline(geometry, PROVINCE).faults;
const swapped = (ring: Ring): Ring => ring.map(([x, y]): LonLat => [y, x]);
/** As many corners as wanted on a circle, closed. */
const round = (corners: number): Ring =>
  [...Array(corners).keys(), 0].map((one) => {
    const angle = (2 * Math.PI * one) / corners;
    return at(2 + Math.cos(angle), 2 + Math.sin(angle));
  });

describe('an outline', () => {
  it('is accepted as a polygon with a hole, its rings turned to the sides of RFC 7946', () => {
    const { polygons, faults } = openOutline(polygon(box(0, 0, 4).toReversed(), box(1, 1, 1)), PROVINCE);
    expect(faults).toEqual([]);
    expect(polygons[0]?.map((ring) => ringAreaM2(ring) > 0)).toEqual([true, false]);
  });

  it('is accepted in several parts, and with heights and repeated positions', () => {
    const [first = at(0, 0), ...others] = box(0, 0, 1);
    const part = [[[...first, 3], [...first, 3], ...others]];
    const { polygons, faults } = openOutline({ type: 'MultiPolygon', coordinates: [part, [box(2, 2, 1)]] }, PROVINCE);
    expect(faults).toEqual([]);
    expect(polygons).toEqual([[box(0, 0, 1)], [box(2, 2, 1)]]);
  });

  it.each<[string, unknown, Partial<PackFault>]>([
    ['nothing', null, { code: 'geometry-missing' }],
    ['a line', { type: 'LineString', coordinates: [] }, { code: 'geometry-not-an-area' }],
    ['no ring', polygon(), { code: 'geometry-missing' }],
    ['a position of text', polygon([['105', '9']]), { code: 'position-malformed', part: 1, ring: 1 }],
    ['a ring that is open', polygon(box(0, 0, 1).slice(0, -1)), { code: 'ring-not-closed', part: 1, ring: 1 }],
    ['two corners', polygon(ringOf([0, 0], [1, 1], [0, 0])), { code: 'ring-too-short' }],
    ['a line there and back', polygon(ringOf([0, 0], [1, 1], [2, 2], [0, 0])), { code: 'ring-without-area' }],
    [
      'a bow',
      polygon(ringOf([0, 0], [2, 2], [2, 0], [0, 2], [0, 0])),
      { code: 'ring-crosses-itself', part: 1, ring: 1, at: at(1, 1) },
    ],
    ['its axes swapped', polygon(swapped(box(0, 0, 1))), { code: 'axes-swapped' }],
    ['metres', polygon(box(0, 0, 1).map(([x, y]) => [x * 10_000, y * 100_000])), { code: 'not-in-degrees' }],
    ['a corner in another province', polygon(ringOf([0, 0], [90, 0], [0, 1], [0, 0])), { code: 'outside-province' }],
    ['a hole outside', polygon(box(0, 0, 1), hole(3, 3, 1)), { code: 'hole-outside', part: 1, ring: 2 }],
    [
      'parts on each other',
      { type: 'MultiPolygon', coordinates: [[box(0, 0, 2)], [box(1, 1, 2)]] },
      { code: 'parts-overlap' },
    ],
    ['too many corners', polygon(round(OUTLINE_LIMITS.vertices)), { code: 'too-many-vertices' }],
  ])('of %s is refused', (_, geometry, fault) => {
    const { polygons, faults } = openOutline(geometry, PROVINCE);
    expect(polygons).toEqual([]);
    const { at: place, ...rest } = fault;
    expect(faults[0]).toMatchObject(rest);
    if (place) expect(faults[0]?.at?.map((degrees) => degrees.toFixed(6))).toEqual(place.map((one) => one.toFixed(6)));
  });

  it('may have as many corners as the limit says', () => {
    expect(faultsOf(polygon(round(OUTLINE_LIMITS.vertices - 1)))).toEqual([]);
  });

  it('that would take long is refused before', () => {
    const teeth = [...Array(900).keys()].flatMap((one): [number, number][] => [
      [one / 100, one / 1_000],
      [one / 100 + 0.005, 9 - one / 1_000],
    ]);
    const comb = ringOf([0, -1], ...teeth, [9, -1], [0, -1]);
    expect(faultsOf(polygon(comb))).toMatchObject([{ code: 'too-complex' }]);
  });
});
