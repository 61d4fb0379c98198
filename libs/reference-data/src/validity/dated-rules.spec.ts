import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DatedRules, NoRuleInForce } from './dated-rules.js';
import { covers, isInForce, overlap, type Period } from './period.js';

const rules = new DatedRules('levels', [
  { validFrom: '2021-08-12', name: 'second' },
  { validFrom: '2021-01-01', validTo: '2021-08-12', name: 'first' },
]);

describe('dated rules', () => {
  it.each([
    ['2021-01-01', 'first'],
    ['2021-08-11', 'first'],
    ['2021-08-12', 'second'],
    ['2030-01-01', 'second'],
    [new Date('2021-08-11T16:59:59.999Z'), 'first'],
    [new Date('2021-08-11T17:00:00.000Z'), 'second'],
  ])('on %s are the %s', (when, name) => {
    expect(rules.inForce(when).name).toBe(name);
    expect(rules.knows(when)).toBe(true);
  });

  it('are not guessed before the first', () => {
    expect(() => rules.inForce('2020-12-31')).toThrow(new NoRuleInForce('No set of levels is in force on 2020-12-31'));
    expect(rules.knows('2020-12-31')).toBe(false);
  });

  it('know no 30 February', () => {
    expect(() => rules.inForce('2021-02-30')).toThrow(RangeError);
  });
});

describe('periods', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((n) => `2021-08-${n}`);
  const period: fc.Arbitrary<Period> = fc
    .tuple(day, fc.option(day, { nil: undefined }))
    .filter(([from, to]) => to === undefined || from < to)
    .map(([validFrom, validTo]) => ({ validFrom, validTo }));
  const days = Array.from({ length: 19 }, (_, index) => `2021-08-${index + 10}`).concat('2021-09-30');

  it('overlap exactly when a day lies in both', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlap(a, b)).toBe(days.some((on) => isInForce(a, on) && isInForce(b, on)));
      }),
    );
  });

  it('cover exactly when no day of the inner lies outside', () => {
    fc.assert(
      fc.property(period, period, (outer, inner) => {
        expect(covers(outer, inner)).toBe(!days.some((on) => isInForce(inner, on) && !isInForce(outer, on)));
      }),
    );
  });
});
