import { expect, it } from '@jest/globals';
import { communeOfHamlet } from './hamlet-code.js';

it.each([
  ['31321-03', '31321'],
  ['31321-1203', '31321'],
  ['31321', undefined],
  ['31321-3', undefined],
  ['31321-03-1', undefined],
  ['930-03', undefined],
  ['', undefined],
])('%p is the code of a hamlet of %p', (code, commune) => {
  expect(communeOfHamlet(code)).toBe(commune);
});
