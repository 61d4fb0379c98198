import { describe, expect, it } from '@jest/globals';
import { parseBirth, type BirthInput } from './birth.js';

const day = '2021-08-11';

describe('a birth', () => {
  it.each<[BirthInput, object]>([
    [{ year: 1986 }, { precision: 'year', year: 1986 }],
    [{ year: 1900 }, { precision: 'year', year: 1900 }],
    [{ year: 2021 }, { precision: 'year', year: 2021 }],
    [{ date: '1986-05-01' }, { precision: 'day', date: '1986-05-01', year: 1986 }],
    [{ date: '2020-02-29' }, { precision: 'day', date: '2020-02-29', year: 2020 }],
    [{ date: '2021-08-11' }, { precision: 'day', date: '2021-08-11', year: 2021 }],
    [{ date: '1900-01-01' }, { precision: 'day', date: '1900-01-01', year: 1900 }],
  ])('%j is as precise as it was given', (input, birth) => {
    expect(parseBirth(input, day)).toEqual({ ok: true, value: birth, warnings: [] });
  });

  it.each<[BirthInput, string]>([
    [{}, 'birth-needs-year-or-date'],
    [{ year: 1986, date: '1986-05-01' }, 'birth-needs-year-or-date'],
    [{ date: '2021-02-30' }, 'birth-malformed'],
    [{ date: '2021-02-29' }, 'birth-malformed'],
    [{ date: '01/05/1986' }, 'birth-malformed'],
    [{ date: '1986-05-01T00:00:00Z' }, 'birth-malformed'],
    [{ date: '' }, 'birth-malformed'],
    [{ year: 86 }, 'birth-malformed'],
    [{ year: 1986.5 }, 'birth-malformed'],
    [{ year: Number.NaN }, 'birth-malformed'],
    [{ year: 10_000 }, 'birth-malformed'],
    [{ year: 1899 }, 'birth-before-1900'],
    [{ date: '1899-12-31' }, 'birth-before-1900'],
    [{ year: 2022 }, 'birth-in-the-future'],
    [{ date: '2021-08-12' }, 'birth-in-the-future'],
  ])('%j is refused: %s', (input, code) => {
    expect(parseBirth(input, day)).toEqual({ ok: false, code });
  });
});
