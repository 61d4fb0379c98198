import { BODY_CONDITIONS, VACCINES } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { bilingual } from '../files/data-texts.js';
import { periodFields } from '../validity/period.js';

const MAX_PERIODS = 50;
const MAX_DAYS = 366;
const MAX_HOURS = 24 * 31;

const dated = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z
    .array(z.strictObject({ ...periodFields, ...fields }))
    .min(1)
    .max(MAX_PERIODS);

const days = z.int().min(1).max(MAX_DAYS);
const years = z.int().min(0).max(150);
const ml = z.number().positive().max(5);
const hours = z.number().positive().max(MAX_HOURS).nullable();
const celsius = z.number().min(-100).max(40);

const step = z.strictObject({ minDays: days, usualDays: days, maxDays: days.nullable() });

const vaccine = z.strictObject({
  code: z.enum(VACCINES),
  name: bilingual(80),
  /** From when on the country allowed it. */
  approval: z.strictObject(periodFields),
  /** Doses of the basic course; a booster of null has the volume of a basic dose. */
  dosing: dated({ doses: z.int().min(1).max(5), doseMl: ml, boosterMl: ml.nullable() }),
  /** From each dose of the basic course to the next. */
  intervals: dated({ steps: z.array(step).max(4) }),
  ages: dated({ minYears: years, maxYears: years.nullable() }),
  /** Doses of a vial, the usual size first, and how long it is good once thawed or pierced; null where unknown. */
  vials: dated({
    doses: z.array(z.int().min(1).max(50)).min(1).max(5),
    hoursAfterThaw: hours,
    hoursAfterOpening: hours,
  }),
  storage: dated({
    /** Null for a vaccine that is never frozen; from null where no coldest temperature is known. */
    frozen: z.strictObject({ fromC: celsius.nullable(), toC: celsius }).nullable(),
    /** Days null: until the expiry of the lot. */
    refrigerated: z.strictObject({ fromC: celsius, toC: celsius, days: days.nullable() }),
    hoursAfterDilution: hours,
    thawedRestIsDiscarded: z.boolean(),
  }),
  contraindications: dated({ conditions: z.array(z.enum(BODY_CONDITIONS)).max(BODY_CONDITIONS.length) }),
  /** Codes of the EU value sets. */
  certificate: z.strictObject({
    product: z.string().min(1).max(60),
    maker: z.string().min(1).max(60),
    /** Every kind that the encoding instructions allow, the one that is sent out first. */
    prophylaxis: z
      .array(z.string().regex(/^(J07BX03|\d{6,18})$/))
      .min(1)
      .max(5),
  }),
  /** Codes of CVX, the one that is sent out first; two vaccines may share one. */
  cvx: z.array(z.string().regex(/^\d{2,3}$/)).max(10),
});

export const vaccinesFile = z.strictObject({ ...headerFields, vaccines: z.array(vaccine).max(50) });

export type VaccinesFile = z.output<typeof vaccinesFile>;
/** One vaccine with all that is known of it, by date. */
export type VaccineFacts = Readonly<VaccinesFile['vaccines'][number]>;
