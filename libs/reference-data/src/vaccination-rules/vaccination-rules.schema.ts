import {
  ADVERSE_REACTIONS,
  CORRECTION_REFUSALS,
  DOSE_REASONS,
  REACTION_RESULTS,
  REACTION_TREATMENT_PLACES,
  REASON_SEVERITIES,
} from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { bilingual } from '../files/data-texts.js';
import { calendarDay, periodFields } from '../validity/period.js';

const MAX_PERIODS = 100;
/** More than anybody has been given; each has four columns. */
export const MAX_DOSES_WITH_COLUMNS = 6;

const dated = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z
    .array(z.strictObject({ ...periodFields, ...fields }))
    .min(1)
    .max(MAX_PERIODS);

/** Numbers of the national platform, our word for each, and both texts. */
const codesOf = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z
    .array(z.strictObject({ code: z.string().regex(/^[1-9]\d?$/), means: z.enum(words), name: bilingual(200) }))
    .length(words.length);

const days = z.int().min(0).max(366);

export const vaccinationRulesFile = z.strictObject({
  ...headerFields,
  /** On site after the injection, and by the person afterwards. */
  observation: dated({ minutes: z.int().min(0).max(240), selfWatchDays: days, closeWatchDays: days }),
  /** Two doses of one person nearer than this are doubtful. */
  doubtWindow: dated({ days: z.int().min(1).max(60) }),
  /** From the last basic dose until somebody counts as fully vaccinated. */
  fullProtection: dated({ days }),
  /** Within which a severe event after an injection is reported. */
  severeReport: dated({ hours: z.int().min(1).max(168) }),
  /**
   * Days after the injection within which a dose is entered (0: the same day), and the facility signs its day; the day
   * before which nobody can have been given a dose, and how far the clock of a device may be ahead.
   */
  entry: dated({
    enteredWithinDays: days,
    signedWithinDays: days,
    earliestDay: calendarDay,
    aheadMinutes: z.int().min(0).max(60),
  }),
  /** How many days ahead a point takes its pack for a day without network, and how long after that day it decides by it. */
  dayPacks: dated({ takenDaysAhead: z.int().min(0).max(7), hoursAfterDay: z.int().min(0).max(24) }),
  /**
   * The list in which doses go to the national platform: for how many doses of a person it has columns, and under which
   * name the register of facilities keeps the codes that it asks for.
   */
  nationalTemplate: dated({
    dosesWithColumns: z.int().min(1).max(MAX_DOSES_WITH_COLUMNS),
    facilityCodeSystem: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  }),
  /** How long a dose is kept. */
  retention: dated({ years: z.int().min(1).max(100) }),
  /** How long the QR of a certificate is good from its creation. */
  certificate: dated({ qrMonths: z.int().min(1).max(60) }),
  /** Part of the doses of vials of a size that may be wasted. */
  wastage: dated({
    norms: z.array(z.strictObject({ vialDoses: z.int().min(1).max(50), percent: z.number().min(0).max(100) })).max(20),
  }),
  /**
   * How soon a citizen's request to correct a record is answered, and how long before that it is shown as due soon; how
   * long the citizen has to send better proof; and how long proof is kept after the request was closed.
   */
  corrections: dated({
    answeredWithinDays: z.int().min(1).max(60),
    alarmBeforeDays: days,
    citizenAnswersWithinDays: z.int().min(1).max(90),
    proofKeptDays: z.int().min(1).max(366),
  }),
  /** Why such a request can be refused. */
  correctionReasons: dated({ reasons: z.array(z.enum(CORRECTION_REFUSALS)).min(1) }),
  /** The date for which the number of residents of each age is known: coverage goes by the age on that day. */
  population: dated({
    on: calendarDay,
    groups: z
      .array(z.strictObject({ minYears: z.int().min(0).max(120), people: z.int().min(1) }))
      .min(1)
      .max(20),
  }),
  /** Which reason refuses a dose before the needle, and which one only warns: every one of them. */
  decisions: dated({ severities: z.record(z.enum(DOSE_REASONS), z.enum(REASON_SEVERITIES)) }),
  reactions: codesOf(ADVERSE_REACTIONS),
  treatmentPlaces: codesOf(REACTION_TREATMENT_PLACES),
  reactionResults: codesOf(REACTION_RESULTS),
  correctionRefusals: codesOf(CORRECTION_REFUSALS),
});

export type VaccinationRulesFile = z.output<typeof vaccinationRulesFile>;
