import { describe, expect, it } from '@jest/globals';
import { CallerLimits } from './caller-limits.js';

describe('the limits of callers', () => {
  it('are each caller’s own', () => {
    const limits = new CallerLimits({ allowance: { perSecond: 1, burst: 1 }, maxCallers: 10 }, () => 0);
    expect(limits.charge('a')).toBe(0);
    expect(limits.charge('a')).toBe(1);
    expect(limits.charge('b')).toBe(0);
  });

  it('take a caller’s quota before the general allowance', () => {
    const limits = new CallerLimits({ allowance: { perSecond: 1, burst: 1 }, maxCallers: 10 }, () => 0);
    const quota = { perSecond: 1, burst: 3 };
    expect([1, 2, 3, 4].map(() => limits.charge('a', quota))).toEqual([0, 0, 0, 1]);
  });

  it('remember a bounded number, and forget the most silent first', () => {
    const limits = new CallerLimits({ allowance: { perSecond: 1, burst: 1 }, maxCallers: 3 }, () => 0);
    for (const caller of ['loud', 'b', 'c', 'loud', 'd']) limits.charge(caller);
    expect(limits.size).toBe(3);
    expect(limits.charge('loud')).toBe(1);
    expect(limits.charge('b')).toBe(0);
  });

  it('do not grow with a flood of addresses', () => {
    const limits = new CallerLimits({ allowance: { perSecond: 1, burst: 1 }, maxCallers: 100 }, () => 0);
    for (let address = 0; address < 10_000; address += 1) limits.charge(String(address));
    expect(limits.size).toBe(100);
  });
});
