import { describe, expect, it } from '@jest/globals';
import { businessInstant, parseBusinessTime } from './business-time.js';
import { RealClock } from './clocks.js';
import { RunningBusinessClock } from './running-clocks.js';

const STARTED = new Date('2026-11-24T00:00:00Z');

class SetClock extends RealClock {
  constructor(public instant: Date) {
    super();
  }
  now(): Date {
    return this.instant;
  }
}

describe('business time', () => {
  it.each([
    ['2021-08-11T07:00:00+07:00', '2026-11-24T00:00:10Z', '2021-08-11T00:00:10.000Z'],
    ['2021-08-11T00:00:00Z,60', '2026-11-24T00:00:10Z', '2021-08-11T00:10:00.000Z'],
    ['2021-08-11T00:00:00Z,2,2026-11-23T23:59:00Z', '2026-11-24T00:00:00Z', '2021-08-11T00:02:00.000Z'],
    ['2021-08-11T00:00Z, 0.5', '2026-11-24T00:00:10Z', '2021-08-11T00:00:05.000Z'],
  ])('reads %s', (text, real, expected) => {
    const time = parseBusinessTime(text, STARTED);
    if (time === undefined || time === 'real') throw new Error('not read');
    expect(businessInstant(time, new Date(real)).toISOString()).toBe(expected);
  });

  it.each(['', 'now', '2021-08-11', '2021-08-11T07:00:00', '2021-08-11T00:00:00Z,0', '2021-08-11T00:00:00Z,-1'])(
    'refuses %j',
    (text) => expect(parseBusinessTime(text)).toBeUndefined(),
  );

  it.each([
    '2021-13-11T00:00:00Z',
    '2021-08-11T00:00:00Z,x',
    '2021-08-11T00:00:00Z,1,x',
    `2021-08-11T00:00:00Z,1,${STARTED.toISOString()},x`,
  ])('refuses %j too', (text) => expect(parseBusinessTime(text)).toBeUndefined());

  it('never goes back when the machine does', () => {
    const real = new SetClock(new Date('2026-11-24T00:00:10Z'));
    const clock = new RunningBusinessClock('real', real);
    const before = clock.now();
    real.instant = new Date('2026-11-24T00:00:00Z');
    expect(clock.now()).toEqual(before);
  });
});
