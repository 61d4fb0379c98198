import { describe, expect, it } from '@jest/globals';
import { announcedCommune, decidePassedAt, type Area, type PassageDecision } from './passage.rules.js';

const RECEIVED = new Date('2021-08-11T05:00:00Z');
const LIMITS = { lateHours: 72, aheadMinutes: 5 };
const later = (ms: number): Date => new Date(RECEIVED.getTime() + ms);
const HOUR = 3_600_000;

describe('when somebody passed', () => {
  it.each<[string, Date | undefined, object]>([
    ['now, where nothing is said', undefined, { ok: true, value: RECEIVED }],
    ['an hour ago', later(-HOUR), { ok: true, value: later(-HOUR) }],
    ['at the limit', later(-72 * HOUR), { ok: true, value: later(-72 * HOUR) }],
    ['beyond it', later(-72 * HOUR - 1), { ok: false, code: 'passed-too-long-ago', path: 'at' }],
    ['a little ahead', later(5 * 60_000), { ok: true, value: RECEIVED }],
    ['too far ahead', later(5 * 60_000 + 1), { ok: false, code: 'passed-in-the-future', path: 'at' }],
  ])('%s', (_, at, expected) => expect(decidePassedAt(at, RECEIVED, LIMITS)).toEqual(expected));
});

describe('an arrival', () => {
  const commune: Area = { kind: 'commune', communeCode: '31318' };
  const outside: Area = { kind: 'outside', provinceCode: '92' };
  it.each<[PassageDecision | null, Area | null, string | undefined]>([
    ['approved', commune, '31318'],
    ['approved', outside, undefined],
    ['approved', null, undefined],
    ['turned-back', commune, undefined],
    ['sent-to-testing', commune, undefined],
    [null, commune, undefined],
  ])('%s to %j is announced to %s', (decision, destination, expected) => {
    expect(announcedCommune({ decision, destination })).toBe(expected);
  });
});
