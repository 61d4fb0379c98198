import { z } from 'zod';
import { communeCode, personStrata } from '../testing/specimen-strata.js';

export const CASE_CLASSIFICATIONS = ['confirmed', 'suspect'] as const;
export type CaseClassification = (typeof CASE_CLASSIFICATIONS)[number];

/** `ruled-out`: a suspect who was found not to be a case. `withdrawn`: the result that opened it was corrected. */
export const CASE_STATUSES = ['active', 'recovered', 'died', 'moved', 'ruled-out', 'withdrawn'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_ORIGINS = [
  'community',
  'concentrated-quarantine',
  'blockade-area',
  'another-province',
  'imported',
  'unknown',
] as const;
export type CaseOrigin = (typeof CASE_ORIGINS)[number];

/** What a statistician may know of a case. Its own id is random, and tells nobody who it is. */
export const caseStrata = {
  /** The day it counts as new: that of the result by which it was found, in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  classification: z.enum(CASE_CLASSIFICATIONS),
  status: z.enum(CASE_STATUSES),
  /** The day of recovery, death, move or ruling out; null while it is active. */
  endedDay: z.iso.date().nullable(),
  origin: z.enum(CASE_ORIGINS),
  /** Where it was found: what counts and levels go by. A transfer never moves it. */
  detectedIn: communeCode,
  /** True where it came in a bulk report of earlier days. */
  late: z.boolean(),
  ...personStrata,
};
export type CaseStrata = z.output<z.ZodObject<typeof caseStrata>>;

export const caseExample = {
  day: '2021-08-12',
  classification: 'confirmed',
  status: 'active',
  endedDay: null,
  origin: 'community',
  detectedIn: '31318',
  late: false,
  residence: { kind: 'commune', communeCode: '31318' },
  sex: 'female',
  ageBand: '35-39',
  ageEstimated: false,
} as const;
