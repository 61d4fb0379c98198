import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { personStrata } from '../testing/specimen-strata.js';
import { DOSE_NUMBER_MAX } from './dose-strata.js';

/**
 * How far one person has come. The days are those on which doses were given, so that a report can say of any day how
 * many people had a first dose, a complete course, or one that is two weeks old.
 */
export const personProgress = {
  /** One day a dose that stands, in order. */
  doseDays: z.array(z.iso.date()).min(1).max(DOSE_NUMBER_MAX),
  /** The day of the last dose of the basic course; null while it is not complete. */
  completedDay: z.iso.date().nullable(),
  /** The day of the first booster. */
  boosterDay: z.iso.date().nullable(),
  /** The age band of the person on the date of the population figures, so that coverage goes by one cohort. */
  cohort: z.string().max(10),
  residence: personStrata.residence,
  sex: personStrata.sex,
};
export type PersonProgress = z.output<z.ZodObject<typeof personProgress>>;

const example = {
  doseDays: ['2021-08-11'],
  completedDay: null,
  boosterDay: null,
  cohort: '35-39',
  residence: { kind: 'commune', communeCode: '31318' },
  sex: 'female',
} as const;

export const personProgressed = defineEvent({
  type: 'vn.lachan.vaccination.person-progressed.v1',
  topic: 'vaccination.person.v1',
  title: 'How far one person has come with the course has changed',
  data: z.strictObject({
    /** Null when the person had no dose that counts. */
    before: z.strictObject(personProgress).nullable(),
    after: z.strictObject(personProgress).nullable(),
  }),
  examples: [
    { before: null, after: { ...example, doseDays: ['2021-08-11'] } },
    {
      before: { ...example, doseDays: ['2021-08-11'] },
      after: { ...example, doseDays: ['2021-08-11', '2021-10-06'], completedDay: '2021-10-06' },
    },
    { before: { ...example, doseDays: ['2021-08-11'] }, after: null },
  ],
});
