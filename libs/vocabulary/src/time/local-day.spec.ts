import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfLocalDay,
  isCalendarDate,
  localDayOf,
  localHourOf,
  startOfLocalDay,
} from './local-day.js';

describe('local days', () => {
  it.each([
    ['2021-08-11T16:59:59.999Z', '2021-08-11', '2021-08-11T23'],
    ['2021-08-11T17:00:00.000Z', '2021-08-12', '2021-08-12T00'],
    ['2021-12-31T17:00:00.000Z', '2022-01-01', '2022-01-01T00'],
    ['2020-02-28T17:00:00.000Z', '2020-02-29', '2020-02-29T00'],
    ['2021-08-11T00:00:00.000Z', '2021-08-11', '2021-08-11T07'],
    ['2021-03-28T01:30:00.000Z', '2021-03-28', '2021-03-28T08'],
    ['2021-11-07T09:30:00.000Z', '2021-11-07', '2021-11-07T16'],
  ])('%s is %s in Vietnam, hour %s', (instant, day, hour) => {
    expect(localDayOf(new Date(instant))).toBe(day);
    expect(localHourOf(new Date(instant))).toBe(hour);
  });

  it('begin at 17:00Z of the day before', () => {
    expect(startOfLocalDay('2021-08-12').toISOString()).toBe('2021-08-11T17:00:00.000Z');
  });

  it.each([
    ['2021-08-12', '2021-08-12T17:00:00.000Z'],
    ['2020-02-28', '2020-02-28T17:00:00.000Z'],
    ['9999-12-31', '9999-12-31T17:00:00.000Z'],
  ])('%s ends at %s', (day, instant) => {
    expect(endOfLocalDay(day).toISOString()).toBe(instant);
  });

  it.each([
    ['2021-08-11', 1, '2021-08-12'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-01-01', -1, '2020-12-31'],
    ['2021-03-14', 30, '2021-04-13'],
    ['2021-08-11', 0, '2021-08-11'],
  ])('%s and %i days make %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(n);
  });

  it.each([
    ['2021-08-11', 6, '2022-02-11'],
    ['2021-08-31', 6, '2022-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2021-12-31', 0, '2021-12-31'],
    ['2021-01-31', -2, '2020-11-30'],
  ])('%s and %i months make %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected);
  });

  it.each(['2021-02-30', '2021-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '2021-1-1', '20210811', '', 'today'])(
    '%j is no calendar date',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
      expect(() => addMonths(text, 1)).toThrow(RangeError);
      expect(() => startOfLocalDay(text)).toThrow(RangeError);
    },
  );

  it.each(['2020-02-29', '2000-02-29', '1900-01-01', '2021-12-31'])('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it('has no year 0, but reckons back into it', () => {
    expect(isCalendarDate('0000-12-31')).toBe(false);
    expect(isCalendarDate('0001-01-01')).toBe(true);
    expect(startOfLocalDay(addDays('0001-01-01', -1)).toISOString()).toBe('0000-12-30T17:00:00.000Z');
  });

  it('refuses text around a date', () => {
    expect(isCalendarDate('2021-08-11\n')).toBe(false);
    expect(isCalendarDate('2021-08-11T00:00:00Z')).toBe(false);
  });

  it('is no day for an invalid instant', () => {
    expect(() => localDayOf(new Date(Number.NaN))).toThrow(RangeError);
  });

  it('holds every instant between the starts of its day and the next', () => {
    const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        const day = localDayOf(instant);
        expect(startOfLocalDay(day).getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(startOfLocalDay(addDays(day, 1)).getTime()).toBeGreaterThan(instant.getTime());
      }),
    );
  });
});
