import { expect, it } from '@jest/globals';
import { ageOf } from './offline-age.rules';

const now = new Date('2021-08-11T12:00:00Z');

it.each([
  ['2021-08-11T12:00:00Z', 0, 'minute'],
  ['2021-08-11T12:00:30Z', 0, 'minute'],
  ['2021-08-11T11:00:01Z', 59, 'minute'],
  ['2021-08-11T11:00:00Z', 1, 'hour'],
  ['2021-08-10T12:00:01Z', 23, 'hour'],
  ['2021-08-10T12:00:00Z', 1, 'day'],
  ['2021-07-12T11:00:00Z', 30, 'day'],
])('what was kept at %s is %i of a %s old', (asOf, count, unit) => {
  expect(ageOf(asOf, now)).toEqual({ count, unit });
});
