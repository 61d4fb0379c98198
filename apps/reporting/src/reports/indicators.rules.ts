import { CASE_INDICATORS } from './case-indicators.rules.js';
import {
  declarations,
  declarationsAtPlaces,
  declarationsNeedingAttention,
  declarationsReviewed,
  places,
} from './declaration-indicators.rules.js';
import type { Indicator } from './indicator.js';
import { TESTING_INDICATORS } from './testing-indicators.rules.js';

export const INDICATORS: readonly Indicator[] = [
  declarations,
  declarationsAtPlaces,
  declarationsNeedingAttention,
  declarationsReviewed,
  places,
  ...TESTING_INDICATORS,
  ...CASE_INDICATORS,
];

export const indicatorOf = (code: string): Indicator | undefined =>
  INDICATORS.find((indicator) => indicator.code === code);
