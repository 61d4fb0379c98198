import { describe, expect, it } from '@jest/globals';
import type { Feature, Geometry } from 'geojson';
import { boundsOf, centreOf } from './feature-geometry';

const square = (west: number, south: number, side: number): number[][][] => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ],
];
const feature = (geometry: Geometry | null): Feature<Geometry | null> => ({
  type: 'Feature',
  properties: {},
  geometry,
});

describe('where something lies', () => {
  it('is the centre of mass of an area, whichever way its ring runs', () => {
    const coordinates = square(105.4, 9.7, 0.2);
    for (const ring of [coordinates, [[...(coordinates[0] ?? [])].reverse()]]) {
      const [longitude, latitude] = centreOf({ type: 'Polygon', coordinates: ring }) ?? [];
      expect(longitude).toBeCloseTo(105.5, 9);
      expect(latitude).toBeCloseTo(9.8, 9);
    }
  });

  it('is in the largest part of an area that has several', () => {
    const geometry: Geometry = { type: 'MultiPolygon', coordinates: [square(0, 0, 1), square(10, 10, 4)] };
    expect(centreOf(geometry)).toEqual([12, 12]);
  });

  it('is a point itself, the corner of an area without extent, and nowhere where nothing is drawn', () => {
    expect(centreOf({ type: 'Point', coordinates: [105.5, 9.8] })).toEqual([105.5, 9.8]);
    expect(centreOf({ type: 'Polygon', coordinates: square(7, 8, 0) })).toEqual([7, 8]);
    expect(centreOf(null)).toBeUndefined();
  });
});

describe('the box around features', () => {
  it('holds all of them, and there is none around nothing', () => {
    const polygon: Geometry = { type: 'Polygon', coordinates: square(1, 2, 3) };
    const features = [polygon, { type: 'Point', coordinates: [-1, 9] } as Geometry, null].map(feature);
    expect(boundsOf(features)).toEqual([-1, 2, 4, 9]);
    expect(boundsOf([feature(null)])).toBeUndefined();
  });
});
