import { describe, expect, it } from '@jest/globals';
import { asEnvironment, clockAtStart, FIRST_INSTANT, parseWantedClock, shownAt } from './business-time.rules.js';

const REAL = new Date('2026-11-24T10:00:00Z');
const EARLIER = new Date('2021-08-12T03:00:00Z');
const LATER = new Date('2021-09-01T00:00:00Z');

describe('the business clock at a start', () => {
  it.each([
    { case: 'a new home', wanted: undefined, last: undefined, shows: FIRST_INSTANT, rate: 1 },
    { case: 'a home that was used', wanted: undefined, last: EARLIER, shows: EARLIER, rate: 1 },
    { case: 'a later instant', wanted: { instant: LATER, rate: 60 }, last: EARLIER, shows: LATER, rate: 60 },
    { case: 'an earlier instant', wanted: { instant: EARLIER, rate: 60 }, last: LATER, shows: LATER, rate: 60 },
  ])('shows for $case what never lies before the last', ({ wanted, last, shows, rate }) => {
    const start = clockAtStart(wanted, last && { shown: last, rate: 1 }, REAL);
    expect(start).toEqual({ kind: 'own', state: { instant: shows, anchor: REAL, rate } });
  });

  it('takes real time, unless the home has already seen a later day', () => {
    expect(clockAtStart('real', { shown: LATER, rate: 1 }, REAL)).toEqual({ kind: 'real' });
    const future = new Date('2030-01-01T00:00:00Z');
    expect(clockAtStart('real', { shown: future, rate: 1 }, REAL)).toEqual({ kind: 'would-go-back', last: future });
  });
});

describe('a clock that runs fast', () => {
  const state = { instant: FIRST_INSTANT, anchor: REAL, rate: 3_600 };

  it('shows an hour more after a second', () => {
    expect(shownAt(state, new Date(REAL.getTime() + 1_000)).toISOString()).toBe('2021-08-11T01:00:00.000Z');
  });

  it('is handed on with its anchor, so that processes that start later show the same', () => {
    expect(asEnvironment(state)).toBe('2021-08-11T00:00:00.000Z,3600,2026-11-24T10:00:00.000Z');
  });
});

describe('LACHAN_BUSINESS_TIME', () => {
  it.each([
    ['real', 'real'],
    ['2021-08-11T07:00:00+07:00', { instant: FIRST_INSTANT, rate: 1 }],
    ['2021-08-11T00:00:00Z,8760', { instant: FIRST_INSTANT, rate: 8_760 }],
    ['2021-08-11', undefined],
    ['2021-08-11T00:00:00', undefined],
    ['2021-08-11T00:00:00Z,0', undefined],
    ['2021-08-11T00:00:00Z,-1', undefined],
    ['2021-08-11T00:00:00Z,fast', undefined],
    ['2021-13-11T00:00:00Z', undefined],
    ['', undefined],
  ])('reads %j as %j', (text, wanted) => {
    expect(parseWantedClock(text)).toEqual(wanted);
  });
});
