import { expect, it } from '@jest/globals';
import { parseOpeningHours } from '#libs/opening-hours';
import { dailyHoursOf, USUAL_HOURS } from './daily-hours.rules';

it.each([
  ['05:00-09:00', 'Mo-Su 05:00-09:00'],
  [' 05:00 – 09:00,15:00-18:00 ', 'Mo-Su 05:00-09:00,15:00-18:00'],
  ['18:00-02:00', 'Mo-Su 18:00-02:00'],
  ['', undefined],
  ['sáng', undefined],
  ['5h-9h', undefined],
  ['05:00-09:00,', undefined],
])('%p are the hours %p of every day', (typed, hours) => {
  expect(dailyHoursOf(typed)).toBe(hours);
});

it.each(USUAL_HOURS)('the platform reads %s', (hours) => {
  expect(parseOpeningHours(hours)).toMatchObject({ ok: true });
});
