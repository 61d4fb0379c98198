import { describe, expect, it } from '@jest/globals';
import type { StatementSource, StockState } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { shownStock, type ShownStock } from './shown-goods.rules.js';

const rules = loadReferenceData().maps.supplyRules.inForce('2021-08-11');
const BEGIN = Date.parse('2021-08-11T00:00:00Z');
const at = (minutes: number): Date => new Date(BEGIN + minutes * 60_000);
type Said = readonly [minutes: number, by: string, says: StockState];
const shownAt = (minutes: number, said: readonly Said[]): ShownStock =>
  shownStock(
    said.map(([when, by, says]) => {
      const isOfficial = by === 'owner' || by === 'officer';
      return { source: isOfficial ? by : 'citizen', phone: isOfficial ? null : by, says, at: at(when) };
    }),
    at(minutes),
    rules,
  );

describe('what is shown of a good', () => {
  it.each<[string, readonly Said[], number, ShownStock['value'], StatementSource | null]>([
    ['nobody said anything', [], 0, 'unknown', null],
    ['the owner has it', [[0, 'owner', 'in-stock']], 60, 'in-stock', 'owner'],
    ['the owner had it yesterday', [[0, 'owner', 'in-stock']], 24 * 60, 'unknown', null],
    ['a phone found none', [[0, 'a', 'out-of-stock']], 60, 'out-of-stock', 'citizen'],
    ['a phone found none, two hours ago', [[0, 'a', 'out-of-stock']], 120, 'unknown', null],
    [
      'a phone found none at an owner who has it',
      [
        [0, 'owner', 'in-stock'],
        [9, 'a', 'out-of-stock'],
      ],
      9,
      'disputed',
      'citizen',
    ],
    [
      'the owner has it again',
      [
        [0, 'a', 'out-of-stock'],
        [9, 'owner', 'in-stock'],
      ],
      9,
      'in-stock',
      'owner',
    ],
    [
      'two phones disagree',
      [
        [0, 'a', 'out-of-stock'],
        [9, 'b', 'in-stock'],
      ],
      9,
      'disputed',
      'citizen',
    ],
    [
      'a phone changed its word',
      [
        [0, 'a', 'out-of-stock'],
        [9, 'a', 'in-stock'],
      ],
      9,
      'in-stock',
      'citizen',
    ],
    ['it is said later', [[10, 'owner', 'in-stock']], 9, 'unknown', null],
  ])('where %s', (_, said, minutes, value, source) => {
    expect(shownAt(minutes, said)).toMatchObject({ value, source });
  });

  it('is half as sure six hours after an owner, and surer where a phone says the same', () => {
    expect(shownAt(6 * 60, [[0, 'owner', 'in-stock']]).confidence).toBeCloseTo(0.475);
    expect(
      shownAt(0, [
        [0, 'owner', 'in-stock'],
        [0, 'a', 'in-stock'],
      ]).confidence,
    ).toBeCloseTo(0.975);
  });
});
