import { describe, expect, it } from '@jest/globals';
import type { ColourFacts } from './colour-facts.js';
import { withPapers } from './shown-papers.js';

/** 09:00 of 11 August in Vietnam. */
const NOW = new Date('2021-08-11T02:00:00Z');

describe('what papers say', () => {
  const facts: ColourFacts = {
    ...{ proof: 'verified', declaration: null, visited: [] },
    test: { technique: 'rapid', result: 'positive', ageHours: 5, isProven: false },
    doses: { count: 1, daysSinceLast: 41, isProven: false },
    recovery: null,
  };

  it('stands in the place of what the code says of the same, and leaves the rest', () => {
    const test = { technique: 'pcr', result: 'negative', sampledAt: '2021-08-11T00:00:00Z' } as const;
    expect(withPapers(facts, { test }, NOW)).toEqual({
      ...facts,
      test: { technique: 'pcr', result: 'negative', ageHours: 2, isProven: true },
    });
    expect(withPapers(facts, { doses: [], recoveredOn: '2021-08-01' }, NOW)).toMatchObject({
      ...{ test: facts.test, doses: { count: 0, daysSinceLast: null }, recovery: { days: 10, isProven: true } },
    });
  });

  it('is read however its instant is written', () => {
    const test = { technique: 'pcr', result: 'negative', sampledAt: '2021-08-11t00:00:00z' } as const;
    expect(withPapers(facts, { test }, NOW).test).toMatchObject({ ageHours: 2 });
  });

  it('changes nothing where there are none', () => {
    expect(withPapers(facts, undefined, NOW)).toBe(facts);
  });
});
