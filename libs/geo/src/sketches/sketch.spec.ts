import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaM2 } from '../measure/area.js';
import { distanceM } from '../measure/distance.js';
import { covers, placementIn } from '../measure/inside.js';
import type { LonLat } from '../positions/position.js';
import { candidatesAt } from './candidates.js';
import { sketchUnits, type SketchedPoint } from './sketch.js';
import { COMMUNES } from '../../test/registered-communes.js';

const inHauGiang = fc.tuple(
  fc.double({ min: 105.3, max: 105.95, noNaN: true }),
  fc.double({ min: 9.55, max: 10.05, noNaN: true }),
);
const named = (points: readonly LonLat[]): SketchedPoint[] =>
  points.map((point, index) => ({ code: String(index + 100), point }));
const nearestTo = (units: readonly SketchedPoint[], at: LonLat) => candidatesAt(units, at, 2).candidates;

describe('a sketch', () => {
  const sketch = sketchUnits(COMMUNES);

  it('of Hậu Giang draws each commune around its point, and lists the one without', () => {
    expect(sketch.withoutPoint).toEqual(expect.arrayContaining(['31405']));
    expect(sketch.units.length + sketch.withoutPoint.length).toBe(COMMUNES.length);
    const points = new Map(COMMUNES.map(({ code, point }) => [code, point]));
    for (const { code, polygon } of sketch.units) {
      expect(placementIn([polygon], points.get(code) ?? [0, 0])).toBe('inside');
    }
  });

  it('calls all that it draws schematic', () => {
    expect(sketch.certainty).toBe('schematic');
    expect(new Set(sketch.units.map(({ certainty }) => certainty))).toEqual(new Set(['schematic']));
    expect(candidatesAt(COMMUNES, [105.5, 9.8], 3).certainty).toBe('schematic');
  });

  it('fills its outline without a gap', () => {
    const cells = sketch.units.reduce((sum, { polygon }) => sum + areaM2([polygon]), 0);
    const whole = areaM2([sketch.outline ?? []]);
    expect(Math.abs(cells - whole)).toBeLessThan(whole / 1e6);
  });

  it('is the same in whatever order its units come', () => {
    expect(sketchUnits(COMMUNES.toReversed())).toEqual(sketch);
    expect(JSON.stringify(sketchUnits(COMMUNES))).toBe(JSON.stringify(sketch));
  });

  it('has every place in the cell of the nearest point', () => {
    fc.assert(
      fc.property(fc.array(inHauGiang, { minLength: 1, maxLength: 30 }), inHauGiang, (points, at) => {
        const units = named(points);
        const [nearest, second] = nearestTo(units, at);
        const cell = sketchUnits(units).units.find(({ polygon }) => covers([polygon], at));
        // Widths in the plane are off by a few parts in a thousand.
        const isClear = (second?.distanceM ?? Infinity) > (nearest?.distanceM ?? 0) * 1.01 + 1;
        if (cell && isClear) expect(cell.code).toBe(nearest?.code);
      }),
    );
  });

  it.each<[string, readonly LonLat[], number]>([
    ['nothing', [], 0],
    ['one point', [[105.5, 9.75]], 1],
    [
      'two points',
      [
        [105.5, 9.75],
        [105.6, 9.8],
      ],
      2,
    ],
    [
      'points on a level line',
      [
        [105.5, 9.75],
        [105.6, 9.75],
        [105.7, 9.75],
      ],
      3,
    ],
    [
      'points on an upright line',
      [
        [105.5, 9.7],
        [105.5, 9.75],
        [105.5, 9.8],
        [105.5, 9.9],
      ],
      4,
    ],
    [
      'the corners of a square',
      [
        [105.5, 9.7],
        [105.6, 9.7],
        [105.6, 9.8],
        [105.5, 9.8],
      ],
      4,
    ],
  ])('may be of %s', (_, points, count) => {
    const units = named(points);
    const drawn = sketchUnits(units);
    expect(drawn.units).toHaveLength(count);
    drawn.units.forEach(({ polygon }, index) => expect(placementIn([polygon], points[index] ?? [0, 0])).toBe('inside'));
    expect(drawn.outline === undefined).toBe(count === 0);
  });

  it('lists a unit with the very point of another, and one whose point is no number', () => {
    const units: SketchedPoint[] = [
      { code: '3', point: [105.5, 9.7] },
      { code: '1', point: [105.5, 9.7] },
      { code: '2', point: [NaN, 9.7] },
    ];
    const drawn = sketchUnits(units);
    expect(drawn.units.map(({ code }) => code)).toEqual(['1']);
    expect(drawn.withoutPoint).toEqual(['2', '3']);
  });
});

describe('candidates', () => {
  it('are the units whose points are nearest, with their distances', () => {
    const at: LonLat = [105.47, 9.78];
    const { candidates, withoutPoint } = candidatesAt(COMMUNES, at, 3);
    const sorted = COMMUNES.flatMap(({ point }) => (point ? [distanceM(at, point)] : [])).toSorted(
      (one, other) => one - other,
    );
    expect(candidates.map((one) => one.distanceM)).toEqual(sorted.slice(0, 3));
    expect(withoutPoint).toEqual(expect.arrayContaining(['31405']));
  });

  it('are none for what is no position', () => {
    expect(candidatesAt(COMMUNES, [NaN, 9], 3).candidates).toEqual([]);
    expect(candidatesAt(COMMUNES, [105, 9], 0).candidates).toEqual([]);
  });
});
