import { describe, expect, it } from '@jest/globals';
import { parseOpeningHours } from './parse-opening-hours.js';

describe('opening hours', () => {
  it.each(['24/7', 'Mo-Fr 07:00-11:00,13:00-17:00; Sa 07:00-11:00; PH off', '07:00-17:00', 'Aug-Dec: 06:00-22:00'])(
    'are understood: %s',
    (typed) => expect(parseOpeningHours(typed)).toMatchObject({ ok: true, value: typed }),
  );

  it.each<[unknown, string]>([
    ['cả ngày', 'opening-hours-malformed'],
    ['Mo-Su 7-99', 'opening-hours-malformed'],
    ['('.repeat(200), 'opening-hours-malformed'],
    ['', 'opening-hours-malformed'],
    ['Mo '.repeat(100), 'too-long'],
    [24, 'wrong-type'],
  ])('are refused: %j', (typed, code) => expect(parseOpeningHours(typed)).toEqual({ ok: false, code }));
});
