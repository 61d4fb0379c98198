import { expect, it } from '@jest/globals';
import { opensNextOf } from './laboratory-hours.js';

const at = new Date('2021-08-11T20:00:00+07:00');

it.each([
  ['Mo-Fr 07:00-17:00', '2021-08-12T07:00:00+07:00'],
  ['07:00-17:00; Aug 12 off', '2021-08-13T07:00:00+07:00'],
  ['24/7', undefined],
  ['cả ngày', undefined],
  ['PH off', undefined],
  [null, undefined],
])('a laboratory with the hours %p opens next at %p, which is told at once', (hours, opens) => {
  expect(opensNextOf(hours)(at)).toEqual(opens === undefined ? undefined : new Date(opens));
});

it('is closed on the holidays of Vietnam', () => {
  const eve = new Date('2021-09-01T20:00:00+07:00');
  expect(opensNextOf('07:00-17:00; PH off')(eve)).toEqual(new Date('2021-09-03T07:00:00+07:00'));
});
