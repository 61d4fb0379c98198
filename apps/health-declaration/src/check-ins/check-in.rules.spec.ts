import { describe, expect, it } from '@jest/globals';
import { decideDeparture, decideTime, dueOutAt, ruleOf } from './check-in.rules.js';

const NOW = new Date('2021-08-11T00:00:00Z');
const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const LIMITS = { lateHours: 72, aheadMinutes: 5 };

describe('the time of an entry', () => {
  it.each([
    ['that names none is its arrival', undefined, NOW],
    ['before it is taken as it is', after(-60), after(-60)],
    ['at the limit is taken', after(-72 * 60), after(-72 * 60)],
    ['by a clock a little ahead is its arrival', after(5), NOW],
  ])('%s', (_, at, value) => {
    expect(decideTime(at, NOW, LIMITS)).toEqual({ ok: true, value });
  });

  it.each([
    ['beyond the limit', after(-72 * 60 - 1), 'time-too-long-ago'],
    ['of a clock too far ahead', after(6), 'time-in-the-future'],
  ])('%s is refused', (_, at, code) => {
    expect(decideTime(at, NOW, LIMITS)).toEqual({ ok: false, code, path: 'at' });
  });
});

describe('a stay', () => {
  const stayMinutes = { otherwise: 120, byKind: { market: 90 } };

  it('lasts as its kind of place says, or as all others', () => {
    expect(dueOutAt(NOW, 'market', { stayMinutes })).toEqual(after(90));
    expect(dueOutAt(NOW, 'worship', { stayMinutes })).toEqual(after(120));
    expect(ruleOf(stayMinutes, 'toString')).toBe(120);
  });

  it.each([
    [after(30), { ok: true, value: after(30) }],
    [NOW, { ok: true, value: NOW }],
    [after(200), { ok: true, value: after(90) }],
    [after(-1), { ok: false, code: 'checked-out-before-in', path: 'at' }],
  ])('that is ended at %p', (at, expected) => {
    expect(decideDeparture({ checkedInAt: NOW, dueOutAt: after(90) }, at)).toEqual(expected);
  });
});
