import { describe, expect, it } from '@jest/globals';
import { clockCorrection, surelyAhead, tellsTheTime } from './answer-time.rules.js';

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

  it.each<[string, number, number | undefined, boolean, number]>([
    ['the first', -80, undefined, true, -80],
    ['the first, which a cache has kept', -900, undefined, false, -900],
    ['a new one', -300, -80, true, -300],
    ['a new one after the clock was set back', 3_600_000, -80, true, 3_600_000],
    ['one that a cache has kept for an hour', -3_600_000, -80, false, -80],
    ['one that a cache has kept, but that tells more', 500, -80, false, 500],
  ])('tells how far the platform is ahead at least: %s', (_, told, known, isNew, ahead) => {
    expect(surelyAhead(told, known, isNew)).toBe(ahead);
  });
});
