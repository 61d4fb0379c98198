import { describe, expect, it } from '@jest/globals';
import { openingAt, type OpeningAt } from './opening-at.js';

/** In Vietnam. 11 August 2021 is a Wednesday, 2 September a public holiday. */
const local = (time: string): Date => new Date(`2021-${time}:00+07:00`);

describe('opening hours at an instant', () => {
  it.each<[string, string, OpeningAt['state'], string | null]>([
    ['Mo-Fr 07:00-11:00,13:00-17:00', '08-11T06:59', 'closed', '08-11T07:00'],
    ['Mo-Fr 07:00-11:00,13:00-17:00', '08-11T07:00', 'open', '08-11T11:00'],
    ['Mo-Fr 07:00-11:00,13:00-17:00', '08-11T11:00', 'closed', '08-11T13:00'],
    ['Mo-Fr 07:00-11:00,13:00-17:00', '08-13T17:00', 'closed', '08-16T07:00'],
    ['05:00-09:00,15:00-18:00', '08-11T17:59', 'open', '08-11T18:00'],
    ['22:00-02:00', '08-12T01:00', 'open', '08-12T02:00'],
    ['24/7', '08-11T03:00', 'open', null],
    ['off', '08-11T03:00', 'closed', null],
    ['07:00-17:00; PH off', '09-02T08:00', 'closed', '09-03T07:00'],
    ['07:00-17:00; PH off', '09-01T08:00', 'open', '09-01T17:00'],
    ['Mo-Fr "hỏi trước"', '08-11T08:00', 'unknown', '08-14T00:00'],
    ['2022 07:00-17:00', '08-11T08:00', 'closed', null],
    ['cả ngày', '08-11T08:00', 'unknown', null],
  ])('%s on %s: %s until %p', (value, time, state, until) => {
    expect(openingAt(value, local(time))).toEqual({ state, until: until === null ? null : local(until) });
  });

  it('are told at once of a value that never opens', () => {
    expect(openingAt('PH off', local('08-11T08:00'))).toEqual({ state: 'closed', until: null });
  });
});
