import { describe, expect, it } from '@jest/globals';
import { clockCorrection, tellsTheTime } from './answer-time.rules.js';

const TOLD = 'Tue, 24 Nov 2026 10:00:00 GMT';
const TOLD_MS = Date.parse(TOLD);
const DAY_MS = 24 * 60 * 60 * 1000;

describe('what an answer says of the time', () => {
  it.each<[string, string | null, boolean]>([
    ['an answer without the header', null, true],
    ['one that nobody may keep', 'no-store', true],
    ['one that is asked for again each time', 'no-cache, max-age=0', true],
    ['one that a cache may hand out an hour later', 'public, max-age=3600', false],
  ])('is believed or not: %s', (_, cacheControl, isTold) => {
    expect(tellsTheTime(cacheControl)).toBe(isTold);
  });

  it.each<[string, number, number]>([
    ['is right', TOLD_MS + 500, 0],
    ['is off by a second, as the network is slow', TOLD_MS + 1_900, 0],
    ['is a day fast', TOLD_MS + DAY_MS, 500 - DAY_MS],
    ['is a day slow', TOLD_MS - DAY_MS, 500 + DAY_MS],
    ['is a minute slow', TOLD_MS - 60_000, 60_500],
  ])('corrects a clock that %s', (_, deviceNow, correction) => {
    expect(clockCorrection(TOLD, deviceNow)).toBe(correction);
  });

  it('corrects nothing by an answer without a date', () => {
    expect(clockCorrection(null, TOLD_MS)).toBeUndefined();
    expect(clockCorrection('soon', TOLD_MS)).toBeUndefined();
  });
});
