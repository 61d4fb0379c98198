import { describe, expect, it } from '@jest/globals';
import { ageOn } from './age.js';
import type { Birth } from './birth.js';

const on = (date: string): Birth => ({ precision: 'day', date, year: Number(date.slice(0, 4)) });

describe('the age on a day', () => {
  it.each([
    ['1986-08-11', '2021-08-10', 34],
    ['1986-08-11', '2021-08-11', 35],
    ['1986-12-31', '2021-08-11', 34],
    ['1986-01-01', '2021-08-11', 35],
    ['2021-08-11', '2021-08-11', 0],
    ['2004-02-29', '2021-02-28', 16],
    ['2004-02-29', '2021-03-01', 17],
    ['2004-02-29', '2020-02-29', 16],
  ])('of who was born on %s is on %s %i full years', (date, day, years) => {
    expect(ageOn(on(date), day)).toEqual({ years, estimated: false });
  });

  it.each([
    [1986, '2021-01-01', 35],
    [1986, '2021-12-31', 35],
    [2021, '2021-08-11', 0],
  ])('of who was born in %i is on %s estimated as %i', (year, day, years) => {
    expect(ageOn({ precision: 'year', year }, day)).toEqual({ years, estimated: true });
  });

  it('does not exist before birth', () => {
    expect(() => ageOn(on('2021-08-12'), '2021-08-11')).toThrow(RangeError);
    expect(() => ageOn({ precision: 'year', year: 2022 }, '2021-08-11')).toThrow(RangeError);
  });
});
