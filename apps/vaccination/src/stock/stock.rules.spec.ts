import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_STOCK,
  isEmpty,
  move,
  needsReason,
  presenceAfter,
  refusalOfUse,
  STOCK_MOVEMENTS,
  type StockAct,
  type StockState,
} from './stock.rules.js';

const MEASURES = { dosesPerVial: 10, vialMicrolitres: 5_000 };
const some: StockState = { vials: 5, thawedVials: 2, openMicrolitres: 1_000 };

describe('a movement of a stock', () => {
  it.each<[string, StockAct, Partial<StockState>]>([
    ['a receipt', { kind: 'receipt', vials: 3 }, { vials: 8 }],
    ['an arrival, thawed', { kind: 'arrival', vials: 3, thawedVials: 2 }, { vials: 8, thawedVials: 4 }],
    ['an arrival of nothing', { kind: 'arrival', vials: 0, thawedVials: 2 }, {}],
    ['a transfer, thawed first', { kind: 'transfer', vials: 3 }, { vials: 2, thawedVials: 0 }],
    ['thawing', { kind: 'thaw', vials: 3 }, { thawedVials: 5 }],
    ['opening', { kind: 'opening', vials: 1 }, { vials: 4, thawedVials: 1, openMicrolitres: 6_000 }],
    ['overfill', { kind: 'overfill', doses: 1 }, { openMicrolitres: 1_500 }],
    ['use of doses', { kind: 'use', doses: 2 }, { openMicrolitres: 0 }],
    ['use by volume', { kind: 'use', microlitres: 250 }, { openMicrolitres: 750 }],
    ['use of whole vials', { kind: 'use', vials: 1 }, { vials: 4, thawedVials: 1 }],
    ['wastage', { kind: 'wastage', doses: 1 }, { openMicrolitres: 500 }],
    ['destruction', { kind: 'destruction', vials: 5 }, { vials: 0, thawedVials: 0 }],
    ['a return', { kind: 'return', vials: 1 }, { vials: 4, thawedVials: 1 }],
    ['a count', { kind: 'count', vials: 1, doses: 1 }, { vials: 1, thawedVials: 1, openMicrolitres: 500 }],
  ])('by %s', (_, act, after) => {
    expect(move(some, act, MEASURES)).toMatchObject({ ok: true, after: { ...some, ...after } });
  });

  it.each<[string, StockAct, string, string]>([
    ['more vials than there are', { kind: 'opening', vials: 6 }, 'stock-too-small', 'vials'],
    ['more doses than are open', { kind: 'use', doses: 3 }, 'open-stock-too-small', 'doses'],
    ['more volume than is open', { kind: 'wastage', microlitres: 1_001 }, 'open-stock-too-small', 'microlitres'],
    ['thawing what is thawed', { kind: 'thaw', vials: 4 }, 'thawed-before', 'vials'],
    ['no number of vials', { kind: 'receipt' }, 'vials-missing', 'vials'],
    ['no vials at all', { kind: 'destruction', vials: 0 }, 'vials-missing', 'vials'],
    ['no number of doses', { kind: 'wastage' }, 'doses-missing', 'doses'],
    ['more than a province has', { kind: 'receipt', vials: 10_000_000 }, 'stock-too-large', 'vials'],
  ])('is refused with %s', (_, act, code, path) => {
    expect(move(some, act, MEASURES)).toEqual({ ok: false, code, path });
  });

  it('leaves no stock negative, and the sum of what changed is what is left, in any order', () => {
    const act = fc.record({
      kind: fc.constantFrom(...STOCK_MOVEMENTS),
      vials: fc.option(fc.nat(8), { nil: undefined }),
      thawedVials: fc.nat(8),
      doses: fc.option(fc.nat(30), { nil: undefined }),
      microlitres: fc.option(fc.nat(9_000), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let state = EMPTY_STOCK;
        const sum = { vials: 0, thawedVials: 0, openMicrolitres: 0 };
        for (const one of acts) {
          const moved = move(state, one, MEASURES);
          if (!moved.ok) continue;
          state = moved.after;
          sum.vials += moved.change.vials;
          sum.thawedVials += moved.change.thawedVials;
          sum.openMicrolitres += moved.change.openMicrolitres;
          expect(Math.min(state.vials, state.thawedVials, state.openMicrolitres)).toBeGreaterThanOrEqual(0);
          expect(state.thawedVials).toBeLessThanOrEqual(state.vials);
        }
        expect(sum).toEqual(state);
      }),
    );
  });
});

describe('what is left', () => {
  it('is nothing where no dose can be drawn from it', () => {
    expect(isEmpty({ vials: 0, thawedVials: 0, openMicrolitres: 499 }, MEASURES)).toBe(true);
    expect(isEmpty({ vials: 0, thawedVials: 0, openMicrolitres: 500 }, MEASURES)).toBe(false);
    expect(isEmpty({ vials: 1, thawedVials: 0, openMicrolitres: 0 }, MEASURES)).toBe(false);
  });
});

describe('the presence of a lot', () => {
  it.each([
    ['begins with the first', [null, null], false, '2021-08-05', ['2021-08-05', null]],
    ['began earlier than was known', ['2021-08-05', null], false, '2021-08-02', ['2021-08-02', null]],
    ['goes on', ['2021-08-05', null], false, '2021-08-09', ['2021-08-05', null]],
    ['ends with the last', ['2021-08-05', null], true, '2021-08-09', ['2021-08-05', '2021-08-09']],
    [
      'does not end earlier by what is entered late',
      ['2021-08-05', '2021-08-09'],
      true,
      '2021-08-07',
      [...['2021-08-05', '2021-08-09']],
    ],
    ['goes on again', ['2021-08-05', '2021-08-09'], false, '2021-08-10', ['2021-08-05', null]],
  ] as const)('%s', (_, [hereSince, goneSince], empty, day, [here, gone]) => {
    expect(presenceAfter({ hereSince, goneSince }, empty, day)).toEqual({ hereSince: here, goneSince: gone });
  });
});

describe('a reason', () => {
  const nothing = { vials: 0, thawedVials: 0, openMicrolitres: 0 };
  it.each([
    ['of wastage', needsReason('wastage', nothing), true],
    ['of a receipt', needsReason('receipt', { ...nothing, vials: 4 }), false],
    ['of a count that agrees', needsReason('count', nothing), false],
    ['of a count that differs', needsReason('count', { ...nothing, openMicrolitres: -500 }), true],
    ['of an arrival that agrees', needsReason('arrival', { ...nothing, vials: 4 }, 4), false],
    ['of an arrival that differs', needsReason('arrival', { ...nothing, vials: 3 }, 4), true],
  ])('%s', (_, needed, expected) => {
    expect(needed).toBe(expected);
  });
});

describe('a lot that may not be used', () => {
  const at = new Date('2021-08-11T08:00:00Z');
  const happened = { at, day: '2021-08-11' };
  const good = { expiresOn: '2021-08-11', recalledAt: null, quarantinedAt: null };
  it.each([
    ['good on its last day', 'opening', good, undefined],
    ['expired', 'opening', { ...good, expiresOn: '2021-08-10' }, 'lot-expired'],
    ['expired, destroyed', 'destruction', { ...good, expiresOn: '2021-08-10' }, undefined],
    ['recalled', 'use', { ...good, recalledAt: at }, 'lot-recalled'],
    ['recalled afterwards', 'use', { ...good, recalledAt: new Date(at.getTime() + 1) }, undefined],
    ['in quarantine', 'transfer', { ...good, quarantinedAt: at }, 'lot-quarantined'],
    ['in quarantine, returned', 'return', { ...good, quarantinedAt: at }, undefined],
  ] as const)('%s', (_, kind, lot, refusal) => {
    expect(refusalOfUse(kind, lot, happened)).toBe(refusal);
  });
});
