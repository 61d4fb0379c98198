import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceM } from '../measure/distance.js';
import type { LonLat } from '../positions/position.js';
import { PlaceIndex } from './place-index.js';

const self = (at: LonLat): LonLat => at;
const inHauGiang = fc.tuple(
  fc.double({ min: 105.3, max: 105.95, noNaN: true }),
  fc.double({ min: 9.55, max: 10.05, noNaN: true }),
);

describe('nearest places', () => {
  it('are those that a plain sort finds', () => {
    const cases = fc.tuple(
      fc.array(inHauGiang, { maxLength: 80 }),
      inHauGiang,
      fc.integer({ min: 0, max: 30_000 }),
      fc.integer({ min: 1, max: 20 }),
    );
    fc.assert(
      fc.property(cases, ([places, at, radiusM, limit]) => {
        const expected = places
          .map((place) => ({ place, distanceM: distanceM(at, place) }))
          .filter((near) => near.distanceM <= radiusM)
          .toSorted((one, other) => one.distanceM - other.distanceM)
          .slice(0, limit);
        expect(new PlaceIndex(places, self).nearest(at, radiusM, limit)).toEqual(expected);
      }),
    );
  });

  it('are those that count, as far away as they may be', () => {
    const cases = fc.tuple(fc.array(inHauGiang, { maxLength: 80 }), inHauGiang, fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(cases, ([places, at, limit]) => {
        const isWest = ([longitude]: LonLat): boolean => longitude < 105.5;
        const expected = new PlaceIndex(places.filter(isWest), self).nearest(at, 30_000, limit);
        expect(new PlaceIndex(places, self).nearest(at, 30_000, limit, isWest)).toEqual(expected);
      }),
    );
  });

  it('keep the order given among places at one spot', () => {
    const places = [...'abcdef'].map((name) => ({ name, at: [105.5, 9.8] as const }));
    const found = new PlaceIndex(places, ({ at }) => at).nearest([105.5, 9.8], 10, 3);
    expect(found).toEqual(places.slice(0, 3).map((place) => ({ place, distanceM: 0 })));
  });

  it('are none where nothing or nobody is', () => {
    const [empty, one] = [new PlaceIndex<LonLat>([], self), new PlaceIndex<LonLat>([[105, 9]], self)];
    expect(empty.nearest([105, 9], 1_000, 5)).toEqual([]);
    expect(one.nearest([NaN, 9], 1_000, 5)).toEqual([]);
    expect(one.nearest([105, 9], -1, 5)).toEqual([]);
    expect(one.nearest([105, 9], 1_000, 0)).toEqual([]);
    expect(one.nearest([105, 9], NaN, 1)).toEqual([]);
    expect(
      new PlaceIndex<LonLat>(
        [
          [Infinity, 9],
          [105, 9],
        ],
        self,
      ).nearest([105, 9], 1_000, 5),
    ).toHaveLength(1);
  });
});
