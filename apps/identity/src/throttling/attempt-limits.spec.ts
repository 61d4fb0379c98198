import { describe, expect, it, jest } from '@jest/globals';
import { AttemptLimits, type Attempt } from './attempt-limits.js';

const OWNER = '198.51.100.1';
const GUESSER = '203.0.113.9';

const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  ...{ kind: 'password', account: 'an', address: GUESSER, device: undefined },
  ...more,
});

function allowedOf(limits: AttemptLimits, count: number, more: Partial<Attempt> = {}): number {
  return Array.from({ length: count }, () => limits.take(attempt(more))).filter(({ allowed }) => allowed).length;
}

describe('the limits of attempts', () => {
  it('let ten guesses of a thousand through, and the owner from elsewhere at once', () => {
    const limits = new AttemptLimits();
    expect(allowedOf(limits, 1_000)).toBe(10);
    expect(limits.take(attempt({ address: OWNER })).allowed).toBe(true);
  });

  it('let the owner in from the same network after seconds, and at once from a browser that is known', () => {
    const limits = new AttemptLimits();
    allowedOf(limits, 1_000);
    const refused = limits.take(attempt());
    expect(refused).toEqual({ allowed: false, waitSeconds: 4 });
    expect(limits.take(attempt({ device: 'own' })).allowed).toBe(true);
  });

  it('slow guesses from many networks together', () => {
    const limits = new AttemptLimits();
    const allowed = Array.from({ length: 1_000 }, (_, index) => allowedOf(limits, 1, { address: `10.0.${index}.1` }));
    expect(allowed.filter(Boolean)).toHaveLength(100);
    expect(limits.take(attempt({ address: OWNER }))).toEqual({ allowed: false, waitSeconds: 2 });
    expect(limits.take(attempt({ address: OWNER, device: 'own' })).allowed).toBe(true);
    expect(limits.take(attempt({ address: OWNER, account: 'another' })).allowed).toBe(true);
  });

  it('slow one network that tries many accounts', () => {
    const limits = new AttemptLimits();
    const allowed = Array.from({ length: 1_000 }, (_, index) => allowedOf(limits, 1, { account: `a${index}` }));
    expect(allowed.filter(Boolean)).toHaveLength(60);
  });

  it('count nothing that was right', () => {
    const limits = new AttemptLimits();
    for (let time = 0; time < 1_000; time += 1) {
      const permit = limits.take(attempt());
      if (!permit.allowed) throw new Error('an honest attempt was refused');
      permit.giveBack();
    }
  });

  it('allow again as time goes by', () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const limits = new AttemptLimits();
    expect(allowedOf(limits, 20)).toBe(10);
    now.mockReturnValue(3_900);
    expect(limits.take(attempt()).allowed).toBe(false);
    now.mockReturnValue(4_100);
    expect(allowedOf(limits, 20)).toBe(1);
    now.mockReturnValue(60_000);
    expect(allowedOf(limits, 20)).toBe(10);
    now.mockRestore();
  });

  it('take one /64 for one network', () => {
    const limits = new AttemptLimits();
    const allowed = Array.from({ length: 100 }, (_, index) => allowedOf(limits, 1, { address: `2001:db8::${index}` }));
    expect(allowed.filter(Boolean)).toHaveLength(10);
  });
});
