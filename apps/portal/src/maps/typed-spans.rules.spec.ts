import { expect, it } from '@jest/globals';
import { spansOf } from './typed-spans.rules';

it.each([
  ['', []],
  ['05:00-09:00', [{ from: '05:00', to: '09:00' }]],
  [
    '05:00 – 09:00,15:00-18:00',
    [
      { from: '05:00', to: '09:00' },
      { from: '15:00', to: '18:00' },
    ],
  ],
  ['5-9', undefined],
  ['05:00-24:00', undefined],
  ['05:00-09:00,', undefined],
])('%p are hours of a day, or none that anybody can read', (text, hours) => {
  expect(spansOf(text)).toEqual(hours);
});
