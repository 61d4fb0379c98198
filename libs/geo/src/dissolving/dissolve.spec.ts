import { describe, expect, it } from '@jest/globals';
import { COMMUNES } from '../../test/registered-communes.js';
import { at, box, hole } from '../../test/pack-builder.js';
import { areaM2, ringAreaM2 } from '../measure/area.js';
import { placementIn } from '../measure/inside.js';
import { sketchUnits } from '../sketches/sketch.js';
import { dissolve } from './dissolve.js';

/** A band of a decimetre around the outlines of the drawings below. */
const ABOUT_M2 = 2_000;

describe('areas beside each other', () => {
  it('become one without the border between them', () => {
    const [polygon, ...others] = dissolve([[[box(0, 0, 2)]], [[box(2, 0, 2)]]]);
    expect(others).toEqual([]);
    expect(polygon).toHaveLength(1);
    expect(polygon?.[0]).toHaveLength(5);
    expect(Math.abs(areaM2([polygon ?? []]) - areaM2([[box(0, 0, 4, 2)]]))).toBeLessThan(ABOUT_M2);
  });

  it('keep what none of them covers as a hole, with what lies in it', () => {
    const island = box(0.5, 0.5, 1);
    const dissolved = dissolve([[[box(0, 0, 2), hole(0.25, 0.25, 1.5)]], [[island]], [[box(2, 0, 2)]]]);
    expect(dissolved).toHaveLength(2);
    expect(dissolved.map(([outer = [], ...holes]) => [ringAreaM2(outer) > 0, holes.length])).toEqual([
      [true, 1],
      [true, 0],
    ]);
    expect(placementIn(dissolved, at(0.3, 0.3))).toBe('outside');
    expect(placementIn(dissolved, at(1, 1))).toBe('inside');
  });

  it('stay apart where they are', () => {
    expect(dissolve([[[box(0, 0, 1)]], [[box(3, 0, 1)]]])).toHaveLength(2);
  });

  it('leave nothing open between the cells of a sketch', () => {
    const { units, outline = [] } = sketchUnits(COMMUNES);
    const dissolved = dissolve(units.map(({ polygon }) => [polygon]));
    expect(dissolved.map((rings) => rings.length)).toEqual([1]);
    expect(areaM2(dissolved) / areaM2([outline])).toBeCloseTo(1, 4);
  });

  it('are nothing where there are none', () => {
    expect(dissolve([])).toEqual([]);
  });
});
