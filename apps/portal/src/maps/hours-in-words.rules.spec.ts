import { expect, it } from '@jest/globals';
import { hoursInWords, typedHoursInWords } from './hours-in-words.rules';

it.each([
  ['Mo-Su 05:00-09:00,15:00-18:00', 'T2–CN 05:00–09:00, 15:00–18:00', 'Mon–Sun 05:00–09:00, 15:00–18:00'],
  ['Mo-Fr 07:00-17:00; Su,PH off', 'T2–T6 07:00–17:00; CN, ngày lễ nghỉ', 'Mon–Fri 07:00–17:00; Sun, holidays closed'],
  ['24/7', 'cả ngày, cả tuần', 'day and night'],
  ['sunrise-sunset', 'sunrise–sunset', 'sunrise–sunset'],
])('%s reads as %s and %s', (hours, vi, en) => {
  expect(hoursInWords(hours, 'vi')).toBe(vi);
  expect(hoursInWords(hours, 'en')).toBe(en);
});

it.each([
  ['Mo-Su 05:00-09:00', 'T2–CN 05:00–09:00'],
  [' 24/7 ', 'cả ngày, cả tuần'],
  ['Mo-Fr 07:00-17:00; Su off', 'T2–T6 07:00–17:00; CN nghỉ'],
  ['', undefined],
  ['Mo-Fr', undefined],
  ['05:00', undefined],
  ['5h sáng đến 9h', undefined],
])('%p that somebody types reads as %p', (typed, words) => {
  expect(typedHoursInWords(typed, 'vi')).toBe(words);
});
