import { describe, expect, it } from '@jest/globals';
import type { LonLat, MultiPolygon } from '#libs/geo';
import { liesInOf, type DrawnZone, type PlaceAsked } from './lies-in.js';

const COMMUNE = ['31318', '930', '93'];
const OTHER = ['31321', '930', '93'];
const HERE: LonLat = [105.46, 9.78];
const AROUND: MultiPolygon = [
  [
    [
      [105.45, 9.77],
      [105.47, 9.77],
      [105.47, 9.79],
      [105.45, 9.79],
      [105.45, 9.77],
    ],
  ],
];
const ELSEWHERE: MultiPolygon = AROUND.map((rings) =>
  rings.map((ring) => ring.map(([longitude, latitude]): LonLat => [longitude + 0.1, latitude])),
);

const zone = (areaCodes: string[], outline: MultiPolygon | null = null): DrawnZone => ({
  ...{ id: 'a', kind: 'blockade-area', directive: null, areaCodes, outline },
  ...{ from: new Date(0), to: null, publishedAt: new Date(0), withdrawnAt: null },
});
const isPartOf = (code: string, of: string): boolean => code !== of && code.startsWith(of);
const liesIn = (place: PlaceAsked, asked: DrawnZone): boolean | null => liesInOf(place, isPartOf)(asked);
const official = (areas: string[][]): PlaceAsked => ({
  ...{ kind: 'position', position: HERE, certainty: 'official', areas },
});
const sketched: PlaceAsked = { ...official([COMMUNE, OTHER]), certainty: 'schematic' } as PlaceAsked;

describe('a position', () => {
  it.each<[string, DrawnZone, boolean | null, boolean | null]>([
    ['an outline around it', zone(['31318'], AROUND), true, true],
    ['an outline elsewhere in its commune', zone(['31318'], ELSEWHERE), false, false],
    ['its commune', zone(['31318']), true, null],
    ['the next commune', zone(['31321']), false, null],
    ['a commune far away', zone(['31408']), false, false],
    ['its district', zone(['930']), true, null],
    ['a hamlet of its commune', zone(['31318-03']), null, null],
    ['a hamlet far away', zone(['31408-03']), false, false],
  ])('lies in %s: by official outlines %p, by a sketch %p', (_, asked, byOfficial, bySketch) => {
    expect(liesIn(official([COMMUNE]), asked)).toBe(byOfficial);
    expect(liesIn(sketched, asked)).toBe(bySketch);
  });

  it('outside the province lies in no area, but in what is drawn around it', () => {
    expect(liesIn(official([]), zone(['93']))).toBe(false);
    expect(liesIn(official([]), zone(['93'], AROUND))).toBe(true);
  });

  it('on the edge of an outline lies in it', () => {
    expect(liesIn({ ...official([COMMUNE]), position: [105.45, 9.78] } as PlaceAsked, zone(['31318'], AROUND))).toBe(true);
  });
});

describe('an area', () => {
  const hamlet: PlaceAsked = { kind: 'area', area: ['31318-03', ...COMMUNE] };
  it.each<[string, DrawnZone, boolean | null]>([
    ['the hamlet itself', zone(['31318-03']), true],
    ['its commune', zone(['31318']), true],
    ['the next hamlet', zone(['31318-04']), false],
    ['what is drawn somewhere in its commune', zone(['31318'], AROUND), null],
    ['what is drawn in another commune', zone(['31321'], AROUND), false],
  ])('such as a hamlet lies in %s: %p', (_, asked, expected) => {
    expect(liesIn(hamlet, asked)).toBe(expected);
  });
});
