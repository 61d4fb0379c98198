import { TEST_METHODS } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;

/** What must be known of a person besides the positive result. */
export const CASE_NEEDS = ['contact', 'symptoms', 'epidemiological-factor'] as const;
export type CaseNeed = (typeof CASE_NEEDS)[number];

const way = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)+$/),
  methods: z.array(z.enum(TEST_METHODS)).min(1),
  needs: z.array(z.enum(CASE_NEEDS)),
  /** Where it takes two positive results: within how many hours the second follows. */
  secondWithinHours: z.int().min(1).max(72).nullable(),
});

const set = z.strictObject({
  ...periodFields,
  /** Each of these ways makes a case; a positive result that none of them takes makes a suspect. */
  ways: z.array(way).min(1).max(10),
  discharge: z.strictObject({
    /** Whole days from the first positive sample. */
    daysMin: z.int().min(0).max(60),
    samples: z.int().min(1).max(5),
    /** From one of these samples to the next. */
    hoursApart: z.int().min(0).max(168),
    /** A positive sample with this cycle threshold or more counts like a negative one. */
    ctMin: z.number().min(1).max(50),
  }),
  /** From collection to release; beyond it a case was reported late. */
  lateAfterDays: z.int().min(1).max(60),
  /** After recovery; within it a positive result joins the ended case. */
  reinfectionAfterDays: z.int().min(0).max(365),
});

export const caseRulesFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

/** Definition of a case and rule of discharge, with the period in which they hold. */
export type DatedCaseRules = Readonly<z.output<typeof set>>;
