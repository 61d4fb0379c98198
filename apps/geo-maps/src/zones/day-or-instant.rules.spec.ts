import { describe, expect, it } from '@jest/globals';
import { instantAsked, instantOf, parseDayOrInstant } from './day-or-instant.rules.js';

describe('a day or an instant', () => {
  it.each([
    ['2021-08-11', '2021-08-10T17:00:00.000Z'],
    ['2021-08-11T00:00:00+07:00', '2021-08-10T17:00:00.000Z'],
    ['2021-08-11t03:00:00z', '2021-08-11T03:00:00.000Z'],
  ])('%s is %s', (typed, instant) => {
    expect(instantOf(typed).toISOString()).toBe(instant);
  });

  it.each(['2021-02-30', '2021-08-11T03:00:00', '11/08/2021', ''])('%p is neither', (typed) => {
    expect(parseDayOrInstant(typed)).toMatchObject({ ok: false, code: 'malformed' });
    expect(() => instantOf(typed)).toThrow(RangeError);
  });
});

describe('the instant of a question', () => {
  /** 23:30 of 11 August in Vietnam, of the same day in UTC. */
  const now = new Date('2021-08-11T16:30:00.000Z');
  it.each<[string, string | undefined, string]>([
    ['nothing', undefined, '2021-08-11T16:30:00.000Z'],
    ['today', '2021-08-11', '2021-08-11T16:30:00.000Z'],
    ['yesterday', '2021-08-10', '2021-08-10T16:59:59.999Z'],
    ['tomorrow', '2021-08-12', '2021-08-12T16:59:59.999Z'],
    ['an instant', '2021-08-11T00:00:00+07:00', '2021-08-10T17:00:00.000Z'],
  ])('about %s', (_, on, expected) => {
    expect(instantAsked(on, now).toISOString()).toBe(expected);
  });

  it('takes the day from Vietnam', () => {
    const afterMidnight = new Date('2021-08-11T17:00:00.000Z');
    expect(instantAsked('2021-08-12', afterMidnight)).toBe(afterMidnight);
  });
});
