import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cancelSharedEdges } from './cancel-shared-edges.js';
import type { PlanePath, PlanePoint } from './plane.js';

const square = (x: number, y: number): PlanePath => [
  { x, y },
  { x: x + 1, y },
  { x: x + 1, y: y + 1 },
  { x, y: y + 1 },
];

/** How many times paths turn around a point that lies on none of them. */
function turnsAround(paths: readonly PlanePath[], { x, y }: PlanePoint): number {
  let turns = 0;
  for (const path of paths) {
    path.forEach((to, index) => {
      const from = path.at(index - 1) ?? to;
      const side = (to.x - from.x) * (y - from.y) - (x - from.x) * (to.y - from.y);
      if (from.y <= y && to.y > y && side > 0) turns += 1;
      if (from.y > y && to.y <= y && side < 0) turns -= 1;
    });
  }
  return turns;
}

describe('edges that are walked both ways', () => {
  it('are left out, so that of fitting squares the outline remains', () => {
    const block = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => square(x, y)));
    const left = cancelSharedEdges(block);
    expect(left).toHaveLength(1);
    expect(left[0]).toHaveLength(12);
    expect(cancelSharedEdges([square(0, 0), square(0, 0).toReversed()])).toEqual([]);
    expect(cancelSharedEdges([])).toEqual([]);
  });

  it('enclose nothing: every point stays enclosed as often as before', () => {
    const corner = fc.record({ x: fc.integer({ min: 0, max: 6 }), y: fc.integer({ min: 0, max: 6 }) });
    const paths = fc.array(fc.array(corner, { minLength: 1, maxLength: 8 }), { maxLength: 8 });
    // So odd a place lies on no line between corners of so small a grid.
    const point = corner.map(({ x, y }) => ({ x: x + 0.3137, y: y + 0.1713 }));
    fc.assert(
      fc.property(paths, point, (list, at) => {
        expect(turnsAround(cancelSharedEdges(list), at)).toBe(turnsAround(list, at));
      }),
    );
  });
});
