import { describe, expect, it } from '@jest/globals';
import { communeFactors } from './risk-factors.rules.js';

describe('the factors of a commune', () => {
  it('are none of cases without a case; what only officers know stays open', () => {
    expect(communeFactors(0, { factors: {} })).toEqual({
      ...{ 'cluster-of-unknown-source': false, 'case-from-untraceable-place': false },
      ...{ 'case-of-unknown-source': false, 'case-from-crowded-place': false, 'case-of-known-source': false },
    });
  });

  it('are at least those of a known source with a case, and open above', () => {
    expect(communeFactors(2, { factors: {} })).toEqual({ 'case-of-known-source': true });
  });

  it('are what officers say, whatever was counted', () => {
    const factors = { 'case-of-unknown-source': true, 'case-of-known-source': false } as const;
    expect(communeFactors(2, { factors })).toEqual(factors);
    expect(communeFactors(0, { factors })).toMatchObject(factors);
  });
});
