import { expect, it } from '@jest/globals';
import { euDoseCountOf } from './dose-count.js';

it.each([
  ['the first of two of Pfizer', 1, 2, '1/2'],
  ['the second of two of Pfizer', 2, 2, '2/2'],
  ['the booster after a course of two', 3, 2, '3/3'],
  ['the second booster after a course of two', 4, 2, '4/4'],
  ['the one dose of Janssen', 1, 1, '1/1'],
  ['the booster after Janssen', 2, 1, '2/1'],
  ['the second booster after Janssen', 3, 1, '3/1'],
  ['the first of three of Abdala', 1, 3, '1/3'],
  ['the second of three of Abdala', 2, 3, '2/3'],
  ['the third of three of Abdala, which is basic', 3, 3, '3/3'],
  ['the booster after Abdala', 4, 3, '4/4'],
])('%s is counted as the EU counts it', (_, doseNumber, basicDoses, written) => {
  const count = euDoseCountOf(doseNumber, basicDoses);
  expect(`${count.doseNumber}/${count.ofDoses}`).toBe(written);
});

it.each([
  [0, 2],
  [10, 2],
  [1.5, 2],
  [1, 0],
  [Number.NaN, 2],
])('dose %d of a course of %d is none', (doseNumber, basicDoses) => {
  expect(() => euDoseCountOf(doseNumber, basicDoses)).toThrow(RangeError);
});
