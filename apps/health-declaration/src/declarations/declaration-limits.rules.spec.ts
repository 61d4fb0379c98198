import { describe, expect, it } from '@jest/globals';
import { decideDeclaredAt, mayStillBeCorrected } from './declaration-limits.rules.js';

const RECEIVED = new Date('2021-08-11T00:00:00.000Z');
const LIMITS = { lateHours: 72, aheadMinutes: 5, correctionHours: 24 };
const after = (ms: number): Date => new Date(RECEIVED.getTime() + ms);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the time of a declaration', () => {
  it.each([
    ['is the arrival where the phone names none', undefined, RECEIVED],
    ['is what the phone says', after(-MINUTE), after(-MINUTE)],
    ['may lie 72 hours back, to the millisecond', after(-72 * HOUR), after(-72 * HOUR)],
    ['is the arrival where the phone runs ahead', after(1), RECEIVED],
    ['is the arrival up to five minutes ahead', after(5 * MINUTE), RECEIVED],
  ])('%s', (_, declaredAt, recorded) => {
    expect(decideDeclaredAt(declaredAt, RECEIVED, LIMITS)).toEqual({ ok: true, value: recorded });
  });

  it.each([
    ['more than 72 hours back', after(-72 * HOUR - 1), 'declared-too-long-ago'],
    ['more than five minutes ahead', after(5 * MINUTE + 1), 'declared-in-the-future'],
    ['in another century', new Date('1821-08-11T00:00:00Z'), 'declared-too-long-ago'],
  ])('is refused %s', (_, declaredAt, code) => {
    expect(decideDeclaredAt(declaredAt, RECEIVED, LIMITS)).toEqual({ ok: false, code, path: 'declaredAt' });
  });
});

describe('a correction', () => {
  it.each([
    [0, true],
    [24 * HOUR, true],
    [24 * HOUR + 1, false],
  ])('%d ms after the arrival: %s', (ms, allowed) => {
    expect(mayStillBeCorrected(RECEIVED, after(ms), LIMITS)).toBe(allowed);
  });
});
