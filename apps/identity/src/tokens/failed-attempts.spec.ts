import { describe, expect, it } from '@jest/globals';
import { FailedAttempts } from './failed-attempts.js';

describe('wrong secrets', () => {
  it('beyond the limit wait for the next minute', () => {
    let now = 0;
    const attempts = new FailedAttempts(2, () => now);
    expect([1, 2].map(() => attempts.add('c', 'a'))).toEqual([0, 0]);
    now = 15_000;
    expect(attempts.add('c', 'a')).toBe(45);
    now = 60_000;
    expect(attempts.add('c', 'a')).toBe(0);
  });

  it('are counted for each client and address apart', () => {
    const attempts = new FailedAttempts(1, () => 0);
    expect(attempts.add('c', 'a')).toBe(0);
    expect(attempts.add('c', 'b')).toBe(0);
    expect(attempts.add('d', 'a')).toBe(0);
    expect(attempts.add('c', 'a')).toBeGreaterThan(0);
  });

  it('from ever new addresses do not make the memory grow', () => {
    const attempts = new FailedAttempts(1, () => 0);
    for (let address = 0; address < 10_001; address += 1) attempts.add('c', String(address));
    expect(attempts.add('c', '0')).toBe(0);
    expect(attempts.add('c', '10000')).toBeGreaterThan(0);
  });
});
