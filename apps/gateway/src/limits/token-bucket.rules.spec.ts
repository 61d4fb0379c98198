import { describe, expect, it } from '@jest/globals';
import { fullBucket, take } from './token-bucket.rules.js';

const allowance = { perSecond: 2, burst: 3 };

describe('a token bucket', () => {
  it('gives the burst, then says when the next token comes', () => {
    const bucket = fullBucket(allowance, 0);
    expect([0, 0, 0, 0].map((at) => take(bucket, allowance, at))).toEqual([0, 0, 0, 500]);
  });

  it('earns tokens with time, never more than the burst', () => {
    const bucket = fullBucket(allowance, 0);
    for (let taken = 0; taken < 3; taken += 1) take(bucket, allowance, 0);
    expect(take(bucket, allowance, 500)).toBe(0);
    expect(take(bucket, allowance, 500)).toBe(500);
    expect([1, 2, 3, 4].map(() => take(bucket, allowance, 3_600_000))).toEqual([0, 0, 0, 500]);
  });

  it('loses nothing by refusing', () => {
    const bucket = { tokens: 0, atMs: 0 };
    for (let at = 0; at < 500; at += 100) expect(take(bucket, allowance, at)).toBeGreaterThan(0);
    expect(take(bucket, allowance, 500)).toBe(0);
  });

  it('takes a clock that goes back for one that stands', () => {
    const bucket = { tokens: 0, atMs: 1_000 };
    expect(take(bucket, allowance, 0)).toBe(500);
  });
});
