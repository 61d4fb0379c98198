import { describe, expect, it } from '@jest/globals';
import { addDays } from './local-day.js';
import { entryOn, firstDayAllowed, isInForce } from './period.js';

const entries = [
  { validFrom: '2021-09-20', name: 'second', days: 28 },
  { validFrom: '2021-02-01', validTo: '2021-09-20', name: 'first', days: 56 },
];

describe('entries with a period', () => {
  it.each([
    ['2021-01-31', false, 'first'],
    ['2021-02-01', true, 'first'],
    ['2021-09-19', true, 'first'],
    ['2021-09-20', false, 'second'],
    ['2030-01-01', false, 'second'],
  ])('on %s: the older holds %s, what counts is the %s', (day, holds, name) => {
    expect(entries[1] && isInForce(entries[1], day)).toBe(holds);
    expect(entryOn(entries, day).name).toBe(name);
  });

  it.each([
    ['2021-03-01', '2021-04-26', 'first'],
    ['2021-07-25', '2021-09-19', 'first'],
    ['2021-07-26', '2021-09-20', 'second'],
    ['2021-08-11', '2021-09-20', 'second'],
    ['2021-10-01', '2021-10-29', 'second'],
  ])('what was done on %s is allowed again from %s, by the %s', (done, day, name) => {
    const allowed = firstDayAllowed(entries, ({ days }) => addDays(done, days));
    expect(allowed).toMatchObject({ day, entry: { name } });
  });

  it('may never allow something', () => {
    expect(firstDayAllowed(entries, () => null)).toBeUndefined();
  });

  it('are asked for nothing where there are none', () => {
    expect(() => entryOn([], '2021-08-11')).toThrow(RangeError);
  });
});
