import { describe, expect, it } from '@jest/globals';
import type { LonLat } from '#libs/geo';
import {
  at,
  box,
  FOUR,
  geoJsonOf,
  hole,
  moved,
  ringOf,
  unit,
  withUnit,
  type DrawnUnit,
} from '../../test/pack-builder.js';
import { areaM2 } from '../measure/area.js';
import { distanceM } from '../measure/distance.js';
import type { PackFault, PackFaultCode } from '../packs/pack-faults.js';
import { PACK_LIMITS } from '../packs/pack-limits.js';
import type { RegisteredUnit } from '../packs/register.js';
import { openBoundaryPack } from './open-pack.js';

const STEP_M = 1_100;
const register: readonly RegisteredUnit[] = FOUR.map(({ code, polygons }, index) => ({
  code,
  point: at(1 + (index % 2) * 2, 1 + Math.floor(index / 2) * 2),
  areaKm2: Math.round(areaM2(polygons) / 100_000) / 10,
}));

const faultsOf = (units: readonly DrawnUnit[]): readonly PackFault[] =>
  openBoundaryPack(geoJsonOf(units), register).faults;
const codesOf = (faults: readonly PackFault[]): PackFaultCode[] => [...new Set(faults.map(({ code }) => code))];

interface FaultCase {
  readonly code: PackFaultCode;
  readonly units: readonly DrawnUnit[];
  /** All but the place. */
  readonly fault: Partial<PackFault>;
  /** Where it is, to 20 m. */
  readonly place?: LonLat;
}

const FIRST = { unit: '31318', feature: 1 };

const FAULTS: readonly (readonly [what: string, FaultCase])[] = [
  [
    'a ring that is not closed',
    {
      code: 'ring-not-closed',
      units: withUnit(unit('31318', [box(0, 0, 2).slice(0, -1)])),
      fault: { ...FIRST, part: 1, ring: 1 },
      place: at(0, 2),
    },
  ],
  [
    'a ring of two corners',
    {
      code: 'ring-too-short',
      units: withUnit(unit('31318', [ringOf([0, 0], [2, 2], [0, 0])])),
      fault: { ...FIRST, part: 1, ring: 1, found: 3 },
      place: at(0, 0),
    },
  ],
  [
    'a ring of one corner, repeated',
    {
      code: 'ring-too-short',
      units: withUnit(unit('31318', [box(0, 0, 2)], [ringOf([1, 1], [1, 1], [1, 1], [1, 1])])),
      fault: { ...FIRST, part: 2, ring: 1, found: 1 },
      place: at(1, 1),
    },
  ],
  [
    'a ring that is a line',
    {
      code: 'ring-without-area',
      units: withUnit(unit('31318', [box(0, 0, 2)], [ringOf([0, 0], [1, 0], [2, 0], [1, 0], [0, 0])])),
      fault: { ...FIRST, part: 2, ring: 1 },
      place: at(0, 0),
    },
  ],
  [
    'a ring that crosses itself',
    {
      code: 'ring-crosses-itself',
      units: withUnit(unit('31318', [ringOf([0, 0], [2, 2], [2, 0], [0, 2], [0, 0])])),
      fault: { ...FIRST, part: 1, ring: 1 },
      place: at(1, 1),
    },
  ],
  [
    'a ring that touches itself in a corner',
    {
      code: 'ring-crosses-itself',
      units: withUnit(unit('31318', [ringOf([0, 0], [2, 0], [1, 1], [2, 2], [0, 2], [1, 1], [0, 0])])),
      fault: { ...FIRST, part: 1, ring: 1 },
      place: at(1, 1),
    },
  ],
  [
    'a ring with a spike',
    {
      code: 'ring-crosses-itself',
      units: withUnit(unit('31318', [ringOf([0, 0], [2, 0], [2, 2], [0, 2], [0, 1], [-1, 1], [0, 1], [0, 0])])),
      fault: { ...FIRST, part: 1, ring: 1 },
      place: at(-1, 1),
    },
  ],
  [
    'a hole outside of its ring',
    {
      code: 'hole-outside',
      units: withUnit(unit('31318', [box(0, 0, 2), hole(-1, 0.5, 0.5)])),
      fault: { ...FIRST, part: 1, ring: 2 },
      place: at(-0.75, 0.75),
    },
  ],
  [
    'a hole that cuts its ring',
    {
      code: 'hole-outside',
      units: withUnit(unit('31318', [box(0, 0, 2), hole(0.2, 0.2, 0.2), hole(-0.5, 1, 1, 0.5)])),
      fault: { ...FIRST, part: 1, ring: 3 },
      place: at(-0.25, 1.25),
    },
  ],
  [
    'holes that lie on each other',
    {
      code: 'holes-overlap',
      units: withUnit(unit('31318', [box(0, 0, 2), hole(0.2, 0.2, 0.4), hole(0.4, 0.2, 0.4)])),
      fault: { ...FIRST, part: 1, ring: 2 },
      place: at(0.5, 0.4),
    },
  ],
  [
    'parts that lie on each other',
    {
      code: 'parts-overlap',
      units: withUnit(unit('31318', [box(0, 0, 2)], [box(-1, 0.5, 2, 1)])),
      fault: FIRST,
      place: at(0.5, 1),
    },
  ],
  [
    'units that lie on each other',
    {
      code: 'units-overlap',
      units: withUnit(unit('31318', [box(0, 0, 2.2, 2)])),
      fault: { ...FIRST, otherUnit: '31321', expected: 1_000 },
      place: at(2.1, 1),
    },
  ],
  [
    'a gap between units',
    {
      code: 'gap-between-units',
      units: withUnit(unit('31318', [ringOf([0, 0], [2, 0], [2, 0.8], [1.8, 1], [2, 1.2], [2, 2], [0, 2], [0, 0])])),
      fault: { expected: 1_000 },
      place: at(1.9, 1),
    },
  ],
  [
    'an area that is not that of the register',
    {
      code: 'area-differs',
      units: withUnit(unit('31318', [box(-1, 0, 3, 2)])),
      fault: { ...FIRST, expected: 4_900_000 },
    },
  ],
  [
    'a unit without its own point',
    {
      code: 'point-outside',
      units: withUnit(
        unit('31318', [ringOf([0, 0], [2, 0], [2, 2], [0, 2], [0, 1.2], [1.2, 1.2], [1.2, 0.8], [0, 0.8], [0, 0])]),
      ),
      fault: { ...FIRST, otherUnit: undefined },
      place: at(1, 1),
    },
  ],
  [
    'a code twice',
    {
      code: 'code-twice',
      units: [...FOUR, { ...unit('31318', [box(4, 4, 1)]) }],
      fault: { unit: '31318', feature: 5, found: 1 },
    },
  ],
  [
    'no code',
    {
      code: 'code-missing',
      units: withUnit({ ...unit('31318', [box(0, 0, 2)]), properties: {} }),
      fault: { feature: 1 },
    },
  ],
  [
    'an unknown code',
    { code: 'code-unknown', units: [...FOUR, unit('99999', [box(4, 0, 1)])], fault: { unit: '99999', feature: 5 } },
  ],
  ['a unit that is not there', { code: 'unit-missing', units: FOUR.slice(1), fault: { unit: '31318' } }],
  [
    'a unit in another province',
    {
      code: 'outside-province',
      units: withUnit(unit('31318', [box(0, 0, 2)], [box(80, 0, 1)])),
      fault: { ...FIRST, part: 2, ring: 1 },
      place: at(80, 0),
    },
  ],
  [
    'axes swapped',
    { code: 'axes-swapped', units: moved(FOUR, ([x, y]) => [y, x]), fault: { feature: 1, position: [9.75, 105.5] } },
  ],
  [
    'metres',
    { code: 'not-in-degrees', units: moved(FOUR, ([x, y]) => [x * 5_000, y * 111_000]), fault: { feature: 1 } },
  ],
];

describe('a boundary pack', () => {
  it('without faults is accepted as it is', () => {
    const { units, faults, notes } = openBoundaryPack(geoJsonOf(FOUR), register);
    expect(faults).toEqual([]);
    expect(notes).toEqual([{ code: 'datum-assumed' }]);
    expect(units).toEqual(FOUR.map(({ code, polygons }) => ({ code, name: undefined, polygons })));
  });

  it.each(FAULTS)('is refused for %s, and for nothing that it has not', (_, { code, units, fault, place }) => {
    const found = faultsOf(units).filter((one) => one.code === code);
    expect(found[0]).toMatchObject(fault);
    if (place) expect(Math.min(...found.map((one) => distanceM(one.at ?? [0, 0], place)))).toBeLessThan(20);
  });

  it('tells how much two units share and how large a gap is, to a part in a thousand', () => {
    const [overlap] = faultsOf(withUnit(unit('31318', [box(0, 0, 2.2, 2)])));
    const shared = areaM2([[box(2, 0, 0.2, 2)]]);
    expect(Math.abs((overlap?.areaM2 ?? 0) - shared)).toBeLessThan(shared / 1_000);
    expect(Math.sqrt(shared / 10)).toBeGreaterThan(STEP_M / 10);
  });

  it('with small slips along borders is accepted with notes', () => {
    const slip = ringOf([0, 0], [2, 0], [2.002, 1], [2, 2], [1, 1.999], [0, 2], [0, 0]);
    const tolerances = { overlapM2: 10_000, gapM2: 10_000, areaRatioMin: 0.8, areaRatioMax: 1.25, areaRoundingM2: 0 };
    const { faults, notes } = openBoundaryPack(geoJsonOf(withUnit(unit('31318', [slip]))), register, { tolerances });
    expect(faults).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['datum-assumed', 'units-overlap-slightly', 'gap-is-slight']);
  });

  it('has its rings turned and repeated positions left out, with notes', () => {
    const [[a, b, ...others] = []] = [box(0, 0, 2).toReversed()];
    const units = withUnit(unit('31318', [[a, b, b, b, ...others].flatMap((one) => (one ? [one] : []))]));
    const opened = openBoundaryPack(geoJsonOf(units), register);
    expect(opened.faults).toEqual([]);
    expect(opened.notes).toContainEqual({ code: 'point-repeated', ...FIRST, times: 2 });
    expect(opened.notes).toContainEqual({ code: 'orientation-mended', ...FIRST, times: 1 });
    expect(opened.units[0]?.polygons[0]?.[0]).toHaveLength(5);
    expect(areaM2(opened.units[0]?.polygons ?? [])).toBeCloseTo(areaM2([[box(0, 0, 2)]]), 0);
  });

  it('may have parts, holes that touch at a corner, and a unit within the hole of another', () => {
    const units = [
      unit('31318', [box(0, 0, 6), hole(1, 1, 2), hole(3, 3, 1)], [box(7, 0, 0.5)]),
      unit('31321', [box(1, 1, 2)], [box(3, 3, 1)]),
    ];
    const { faults } = openBoundaryPack(geoJsonOf(units), [{ code: '31318', point: at(5, 5) }, { code: '31321' }]);
    expect(faults).toEqual([]);
  });

  it('lists as many faults as the limit lets, and counts the others', () => {
    const { faults, faultsLeftOut } = openBoundaryPack(geoJsonOf([]), register);
    expect([faults.length, faultsLeftOut]).toEqual([1, 0]);
    const limited = openBoundaryPack(geoJsonOf(FOUR.slice(3)), register, { limits: { ...PACK_LIMITS, faults: 2 } });
    expect(limited.faults.map(({ code }) => code)).toEqual(['unit-missing', 'unit-missing']);
    expect(limited.faultsLeftOut).toBe(1);
  });

  it('names a fault of each kind once for what is one fault', () => {
    expect(codesOf(faultsOf(withUnit(unit('31318', [ringOf([0, 0], [2, 2], [2, 0], [0, 2], [0, 0])]))))).toEqual([
      'ring-crosses-itself',
      'area-differs',
    ]);
  });
});
