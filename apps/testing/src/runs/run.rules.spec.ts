import { describe, expect, it } from '@jest/globals';
import type { ResultValue } from '#libs/vocabulary';
import { decideRun, faultsOfPlan, placeOf, type Control, type PlannedWell } from './run.rules.js';

describe('a plate', () => {
  it.each([
    ['A1', 96, 1],
    ['A12', 96, 12],
    ['B1', 96, 13],
    ['H12', 96, 96],
    ['A13', 96, undefined],
    ['I1', 96, undefined],
    ['P24', 384, 384],
    ['P25', 384, undefined],
    ['A0', 96, undefined],
    ['A01', 96, undefined],
    ['Q1', 384, undefined],
    ['', 96, undefined],
  ] as const)('has %s of %s at %s', (well, plate, place) => {
    expect(placeOf(well, plate)).toBe(place);
  });

  const controls: PlannedWell[] = [
    { well: 'H11', control: 'positive' },
    { well: 'H12', control: 'negative' },
  ];
  it.each<[string, PlannedWell[], string[]]>([
    ['a specimen and controls', [{ well: 'A1', barcode: 'X' }, ...controls], []],
    [
      'no negative control',
      [
        { well: 'A1', pool: 'P' },
        { well: 'H11', control: 'positive' },
      ],
      ['wells controls-missing'],
    ],
    ['one well twice', [{ well: 'H11', barcode: 'X' }, ...controls], ['wells[1].well well-taken']],
    ['a well that is not there', [{ well: 'Z9', barcode: 'X' }, ...controls], ['wells[0].well well-not-on-plate']],
    ['nothing in a well', [{ well: 'A1' }, ...controls], ['wells[0] well-content-expected']],
    [
      'two things in a well',
      [{ well: 'A1', barcode: 'X', pool: 'P' }, ...controls],
      ['wells[0] well-content-expected'],
    ],
  ])('with %s', (_, wells, expected) => {
    expect(faultsOfPlan(wells, 96).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });
});

describe('a run', () => {
  const planned: { well: string; control: Control | null }[] = [
    { well: 'A1', control: null },
    { well: 'A2', control: null },
    { well: 'H10', control: 'internal' },
    { well: 'H11', control: 'positive' },
    { well: 'H12', control: 'negative' },
  ];
  const told = (values: Record<string, ResultValue>) =>
    Object.entries(values).map(([well, value]) => ({ well, value }));
  const good = { H10: 'positive', H11: 'positive', H12: 'negative' } as const;
  const both = { A1: 'negative', A2: 'positive' } as const;

  it.each<[string, Record<string, ResultValue>, Record<string, ResultValue>, object]>([
    ['good controls', good, both, { kind: 'accepted' }],
    [
      'a negative control that shows something',
      { ...good, H12: 'positive' },
      both,
      { kind: 'invalid', failed: ['H12'] },
    ],
    ['a positive control that shows nothing', { ...good, H11: 'negative' }, both, { kind: 'invalid', failed: ['H11'] }],
    ['no internal control', { ...good, H10: 'invalid' }, both, { kind: 'invalid', failed: ['H10'] }],
    ['failed controls and no wells', { ...good, H12: 'undetermined' }, {}, { kind: 'invalid', failed: ['H12'] }],
    [
      'a control that is not told',
      { H10: 'positive', H11: 'positive' },
      both,
      { kind: 'faulty', faults: [{ path: 'controls', code: 'well-missing' }] },
    ],
    [
      'a well that is not told',
      good,
      { A1: 'negative' },
      { kind: 'faulty', faults: [{ path: 'wells', code: 'well-missing' }] },
    ],
    [
      'a well that was empty',
      good,
      { ...both, A3: 'negative' },
      { kind: 'faulty', faults: [{ path: 'wells[2].well', code: 'well-unknown' }] },
    ],
    [
      'a control among the wells',
      good,
      { ...both, H12: 'negative' },
      { kind: 'faulty', faults: [{ path: 'wells[2].well', code: 'well-unknown' }] },
    ],
  ])('with %s', (_, controls, wells, expected) => {
    expect(decideRun(planned, told(controls), told(wells))).toEqual(expected);
  });

  it('in which a well is told twice is not taken', () => {
    const wells = [...told(both), { well: 'A1', value: 'positive' as const }];
    expect(decideRun(planned, told(good), wells)).toEqual({
      kind: 'faulty',
      faults: [{ path: 'wells[2].well', code: 'well-told-twice' }],
    });
  });
});
