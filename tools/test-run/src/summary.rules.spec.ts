import { describe, expect, it } from '@jest/globals';
import { summarize, type TierOutcome } from './summary.rules.js';

const tier = (outcome: Partial<TierOutcome>): TierOutcome => ({
  title: 'rules and values',
  files: 3,
  seconds: 1.25,
  passed: 0,
  failed: 0,
  skipped: 0,
  ...outcome,
});

describe('the end of a run', () => {
  it.each([
    { case: 'all passed', tiers: [tier({ passed: 5 }), tier({ passed: 2 })], missing: [], last: '7 passed, 0 failed' },
    { case: 'one failed', tiers: [tier({ passed: 5, failed: 1 })], missing: [], last: '5 passed, 1 failed' },
    { case: 'one was skipped', tiers: [tier({ passed: 5, skipped: 1 })], missing: [], last: '5 passed, 1 failed' },
    { case: 'a tier ran nothing', tiers: [tier({ passed: 5 }), tier({})], missing: [], last: '5 passed, 1 failed' },
    { case: 'a tier has no spec', tiers: [tier({ passed: 5 })], missing: ['faults'], last: '5 passed, 1 failed' },
    { case: 'there was nothing', tiers: [], missing: [], last: '0 passed, 0 failed' },
  ])('says so when $case', ({ tiers, missing, last }) => {
    const { lines, isGood } = summarize(tiers, missing);
    expect(lines.at(-1)).toBe(last);
    expect(isGood).toBe(last === '7 passed, 0 failed');
  });

  it('says in its last line what this machine could not run', () => {
    const { lines, isGood } = summarize([tier({ passed: 5 })], [], ['no browser']);
    expect(lines.at(-1)).toBe('5 passed, 0 failed; no browser');
    expect(isGood).toBe(true);
  });
});
