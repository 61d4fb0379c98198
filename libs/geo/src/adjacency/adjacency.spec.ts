import { describe, expect, it } from '@jest/globals';
import type { BoundaryUnit, Polygon } from '#libs/geo';
import { at, box, FOUR, hole, ringOf, unit, withUnit, type DrawnUnit } from '../../test/pack-builder.js';
import { distanceM } from '../measure/distance.js';
import { adjacencies } from './adjacency.js';

const NORTH_M = distanceM(at(2, 0), at(2, 2));
const EAST_M = distanceM(at(0, 2), at(2, 2));

const pairs = (units: readonly BoundaryUnit[]) =>
  adjacencies(units).map(({ units: [one, other] }) => `${one}-${other}`);
const fourWith = (...polygons: readonly Polygon[]): readonly DrawnUnit[] => withUnit(unit('31318', ...polygons));

describe('adjacency', () => {
  it('is of units that share a border, not a corner', () => {
    expect(pairs(FOUR)).toEqual(['31318-31321', '31318-31324', '31321-31327', '31324-31327']);
    expect(pairs(FOUR.toReversed())).toEqual(pairs(FOUR));
  });

  it('has the length of the border, to a part in a thousand', () => {
    const [aside, above] = adjacencies(FOUR);
    expect(Math.abs((aside?.sharedM ?? 0) - NORTH_M)).toBeLessThan(NORTH_M / 1_000);
    expect(Math.abs((above?.sharedM ?? 0) - EAST_M)).toBeLessThan(EAST_M / 1_000);
  });

  it('is found where the two sides have other corners, or lie half a metre apart', () => {
    const finer = fourWith([ringOf([0, 0], [2, 0], [2, 0.3], [2, 0.71], [2, 2], [0.5, 2], [0, 2], [0, 0])]);
    const apart = fourWith([ringOf([0, 0], [1.9996, 0], [1.9996, 0.6], [1.9996, 2], [0, 2], [0, 0])]);
    for (const units of [finer, apart]) {
      expect(pairs(units)).toEqual(pairs(FOUR));
      expect(Math.abs((adjacencies(units)[0]?.sharedM ?? 0) - NORTH_M)).toBeLessThan(2);
    }
  });

  it('is not of units that lie ten metres apart', () => {
    const apart = fourWith([ringOf([0, 0], [1.99, 0], [1.99, 2], [0, 2], [0, 0])]);
    expect(pairs(apart)).toEqual(['31318-31324', '31321-31327', '31324-31327']);
  });

  it('is of a unit and the one within its hole, and is none without units', () => {
    expect(pairs([unit('1', [box(0, 0, 3), hole(1, 1, 1)]), unit('2', [box(1, 1, 1)])])).toEqual(['1-2']);
    expect(adjacencies([])).toEqual([]);
  });
});
