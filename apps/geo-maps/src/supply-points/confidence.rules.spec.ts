import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STATEMENT_SOURCES } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { believedUntil, confidenceAt, jointConfidence } from './confidence.rules.js';

const rules = loadReferenceData().maps.supplyRules.inForce('2021-08-11');
const BEGIN = Date.parse('2021-08-11T00:00:00Z');
const at = (hours: number): Date => new Date(BEGIN + hours * 3_600_000);

describe.each(STATEMENT_SOURCES)('the confidence of a statement by %s', (source) => {
  it.each(['state', 'goods'] as const)('of the %s halves with every half-life', (of) => {
    const { start, halfLifeHours } = rules.confidence[source];
    for (const times of [0, 1, 2, 5])
      expect(confidenceAt({ source, at: at(0) }, at(times * halfLifeHours[of]), rules, of)).toBeCloseTo(
        start / 2 ** times,
      );
  });

  it('never rises with time, and is never beyond what it began with', () => {
    const hours = fc.double({ min: 0, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(hours, hours, fc.constantFrom('state', 'goods'), (some, more, of) => {
        const [earlier, later] = [some, some + more].map((age) =>
          confidenceAt({ source, at: at(0) }, at(age), rules, of),
        );
        expect(later).toBeLessThanOrEqual(earlier ?? 0);
        expect(earlier).toBeLessThanOrEqual(rules.confidence[source].start);
      }),
    );
  });

  it.each(['state', 'goods'] as const)('of the %s is believed until it is told, and no longer', (of) => {
    const statement = { source, at: at(0) };
    const until = believedUntil(statement, rules, of);
    const beside = (ms: number): number => confidenceAt(statement, new Date(until.getTime() + ms), rules, of);
    expect(beside(-1_000)).toBeGreaterThanOrEqual(rules.believed.unknownBelow);
    expect(beside(1_000)).toBeLessThan(rules.believed.unknownBelow);
  });

  it('is that of the beginning for a clock that is behind', () => {
    expect(confidenceAt({ source, at: at(1) }, at(0), rules)).toBe(rules.confidence[source].start);
  });
});

describe('several who say the same', () => {
  it('are at least as sure as the surest, and never surer than sure', () => {
    const confidence = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(confidence, { minLength: 1, maxLength: 30 }), (all) => {
        expect(jointConfidence(all)).toBeGreaterThanOrEqual(Math.max(...all) - 1e-12);
        expect(jointConfidence(all)).toBeLessThanOrEqual(1);
      }),
    );
    expect(jointConfidence([])).toBe(0);
  });
});
