import { ADVERSE_EVENT_INDICATORS } from './adverse-event-indicators.rules.js';
import { CORRECTION_INDICATORS } from './correction-indicators.rules.js';
import { CASE_INDICATORS } from './case-indicators.rules.js';
import {
  declarations,
  declarationsAtPlaces,
  declarationsNeedingAttention,
  declarationsReviewed,
  places,
} from './declaration-indicators.rules.js';
import type { Indicator } from './indicator.js';
import { MAP_INDICATORS } from './map-indicators.rules.js';
import { COMPLETENESS_INDICATORS } from './completeness-indicators.rules.js';
import { COVERAGE_INDICATORS } from './coverage-indicators.rules.js';
import { DOSE_INDICATORS } from './dose-indicators.rules.js';
import { SCREENING_INDICATORS } from './screening-indicators.rules.js';
import { STOCK_INDICATORS } from './stock-indicators.rules.js';
import { TESTING_INDICATORS } from './testing-indicators.rules.js';
import { VACCINATED_INDICATORS } from './vaccinated-indicators.rules.js';

export const INDICATORS: readonly Indicator[] = [
  declarations,
  declarationsAtPlaces,
  declarationsNeedingAttention,
  declarationsReviewed,
  places,
  ...TESTING_INDICATORS,
  ...CASE_INDICATORS,
  ...DOSE_INDICATORS,
  ...VACCINATED_INDICATORS,
  ...COVERAGE_INDICATORS,
  ...COMPLETENESS_INDICATORS,
  ...SCREENING_INDICATORS,
  ...STOCK_INDICATORS,
  ...ADVERSE_EVENT_INDICATORS,
  ...CORRECTION_INDICATORS,
  ...MAP_INDICATORS,
];

export const indicatorOf = (code: string): Indicator | undefined =>
  INDICATORS.find((indicator) => indicator.code === code);
