import { TEST_PLACE_KINDS, TEST_REASONS } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode, personStrata } from './specimen-strata.js';

/**
 * One person on one day of collection, however many tests (lượt người). A share of a pool that was positive counts only
 * after the person's own retest.
 */
export const personDayStrata = {
  /** The day of collection in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  /** Of the first test of the day. */
  communeCode,
  reason: z.enum(TEST_REASONS),
  placeKind: z.enum(TEST_PLACE_KINDS),
  /** False where every test of the day was a retest or a follow-up: then it is outside positivity. */
  inPositivity: z.boolean(),
  /** Whether one of the tests that are in positivity was positive. */
  positive: z.boolean(),
  ...personStrata,
};
export type PersonDayStrata = z.output<z.ZodObject<typeof personDayStrata>>;

const example = {
  day: '2021-08-11',
  communeCode: '31318',
  reason: 'community-surveillance',
  placeKind: 'community',
  inPositivity: true,
  positive: false,
  residence: { kind: 'commune', communeCode: '31318' },
  sex: 'female',
  ageBand: '35-39',
  ageEstimated: false,
} as const;

export const personDayCounted = defineEvent({
  type: 'vn.lachan.testing.person-day-counted.v1',
  topic: 'testing.person-day.v1',
  title: 'What is known of one person tested on one day has changed',
  data: z.strictObject({
    /** Null when the person was not counted on that day before. */
    before: z.strictObject(personDayStrata).nullable(),
    /** Null when it turns out that the person is not to be counted on that day. */
    after: z.strictObject(personDayStrata).nullable(),
  }),
  examples: [
    { before: null, after: example },
    { before: example, after: { ...example, positive: true } },
    { before: example, after: null },
  ],
});
