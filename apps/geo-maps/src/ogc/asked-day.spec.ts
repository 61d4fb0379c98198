import { describe, expect, it } from '@jest/globals';
import { askedDayOf } from './asked-day.js';

/** 23:30 of 11 August in Vietnam. */
const now = new Date('2021-08-11T16:30:00Z');
const july = new Date('2021-07-01T00:00:00Z');
const september = new Date('2021-09-01T17:00:00Z');

describe('the day of a time that is asked for', () => {
  it.each([
    ['none', null, '2021-08-11'],
    ['an instant', { from: september, to: september }, '2021-09-02'],
    ['an interval', { from: july, to: september }, '2021-09-02'],
    ['up to an instant', { from: null, to: july }, '2021-07-01'],
    ['from an instant on', { from: july, to: null }, '2021-08-11'],
    ['from an instant to come on', { from: september, to: null }, '2021-09-02'],
  ])('%s', (_, asked, day) => {
    expect(askedDayOf(asked, now)).toBe(day);
  });
});
