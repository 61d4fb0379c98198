import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { admitInOrder, type Entry, type PlacesNow } from './admission.rules.js';

const entry = (change: Partial<Entry> = {}): Entry => ({
  placeCode: 'K7M4Q2XQ',
  person: 'a',
  shownOnce: undefined,
  isNow: true,
  whenFull: 'refuse',
  ...change,
});

const now = (change: Partial<PlacesNow> = {}): PlacesNow => ({
  capacityOf: () => 2,
  insideOf: () => 1,
  isInside: () => false,
  wasShown: () => false,
  ...change,
});

describe('those who arrive together', () => {
  it.each<[string, Entry[], Partial<PlacesNow>, string[]]>([
    ['get the last seat in their order', [entry(), entry({ person: 'b' })], {}, ['admitted', 'place-full']],
    ['take no second seat', [entry(), entry()], {}, ['admitted', 'admitted']],
    ['take none when they are inside already', [entry()], { insideOf: () => 2, isInside: () => true }, ['admitted']],
    [
      'are let in with a warning by some places',
      [entry({ whenFull: 'warn' })],
      { insideOf: () => 9 },
      ['admitted-though-full'],
    ],
    ['find no bound where none was set', [entry()], { capacityOf: () => undefined, insideOf: () => 9 }, ['admitted']],
    ['are not turned away afterwards', [entry({ isNow: false })], { insideOf: () => 9 }, ['admitted']],
    [
      'are held against the place that they name',
      [entry(), entry({ placeCode: 'X', person: 'b' })],
      {},
      ['admitted', 'admitted'],
    ],
    [
      'show a code once',
      [entry({ shownOnce: 'c 1' }), entry({ shownOnce: 'c 1' })],
      {},
      ['admitted', 'personal-code-replayed'],
    ],
    ['may show the next', [entry({ shownOnce: 'c 1' }), entry({ shownOnce: 'c 2' })], {}, ['admitted', 'admitted']],
    [
      'may show it elsewhere',
      [entry({ shownOnce: 'c 1' }), entry({ shownOnce: 'c 1', placeCode: 'X' })],
      {},
      ['admitted', 'admitted'],
    ],
    [
      'are told of a code that was shown before',
      [entry({ shownOnce: 'c 1' })],
      { wasShown: () => true },
      ['personal-code-replayed'],
    ],
    [
      'keep a code that a full place did not take',
      [entry({ shownOnce: 'c 1' }), entry({ shownOnce: 'c 1', whenFull: 'warn' })],
      { insideOf: () => 2 },
      ['place-full', 'admitted-though-full'],
    ],
  ])('%s', (_, entries, change, expected) => {
    expect(admitInOrder(entries, now(change))).toEqual(expected);
  });

  it('are never more than the place may hold', () => {
    const people = fc.array(fc.record({ person: fc.constantFrom(...'abcdefghij'), isNow: fc.constant(true) }));
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 8 }), fc.nat({ max: 8 }), (given, capacity, inside) => {
        const entries = given.map((one) => entry(one));
        const state = now({ capacityOf: () => capacity, insideOf: () => inside });
        const admitted = admitInOrder(entries, state);
        const seats = new Set(entries.filter((_, index) => admitted[index] === 'admitted').map(({ person }) => person));
        expect(seats.size).toBeLessThanOrEqual(Math.max(0, capacity - inside));
      }),
    );
  });
});
