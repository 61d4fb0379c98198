import { describe, expect, it } from '@jest/globals';
import type { Geometry, Position } from 'geojson';
import { meetsBox } from './meets-box.js';

const box = { west: 0, south: 0, east: 2, north: 2 };
const overTheDateLine = { west: 170, south: -10, east: -170, north: 10 };

const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const area = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });
const point = (...coordinates: Position): Geometry => ({ type: 'Point', coordinates });

describe('a geometry meets a box', () => {
  it.each<[string, Geometry, boolean]>([
    ['a point inside', point(1, 1), true],
    ['a point on the corner', point(2, 2), true],
    ['a point outside', point(3, 1), false],
    [
      'one of several points',
      {
        type: 'MultiPoint',
        coordinates: [
          [5, 5],
          [1, 1],
        ],
      },
      true,
    ],
    ['a line through it without a point inside', line([-1, 1], [3, 1]), true],
    ['a line past its corner, whose own box meets it', line([1.5, 4], [4, 1.5]), false],
    ['a line that touches its corner', line([1, 3], [3, 1]), true],
    ['a line of one point', line([1, 1]), true],
    [
      'one of several lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [5, 5],
            [6, 6],
          ],
          [
            [-1, 1],
            [3, 1],
          ],
        ],
      },
      true,
    ],
    ['an area inside', area(ring(0.5, 0.5, 1, 1)), true],
    ['an area that holds it whole', area(ring(-5, -5, 5, 5)), true],
    ['an area in whose hole it lies', area(ring(-5, -5, 5, 5), ring(-1, -1, 3, 3)), false],
    ['an area whose hole it touches', area(ring(-5, -5, 5, 5), ring(1, 1, 3, 3)), true],
    ['an area beside', area(ring(3, 0, 4, 1)), false],
    ['an area without a ring', area(), false],
    ['one of several areas', { type: 'MultiPolygon', coordinates: [[ring(3, 0, 4, 1)], [ring(-5, -5, 5, 5)]] }, true],
    ['a part of a collection', { type: 'GeometryCollection', geometries: [point(5, 5), point(1, 1)] }, true],
    ['a collection of nothing', { type: 'GeometryCollection', geometries: [] }, false],
  ])('%s', (_, geometry, meets) => {
    expect(meetsBox(geometry, box)).toBe(meets);
  });

  it.each([
    [175, true],
    [-175, true],
    [180, true],
    [0, false],
    [165, false],
  ])('over the meridian of 180°, longitude %i', (longitude, meets) => {
    expect(meetsBox(point(longitude, 0), overTheDateLine)).toBe(meets);
  });
});
