import { BODY_CONDITIONS, SCREENING_OUTCOMES, VITALS } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { bilingual, kebabCase } from '../files/data-texts.js';
import { periodFields } from '../validity/period.js';

const years = z.int().min(0).max(150);
const between = (min: number, max: number) =>
  z.strictObject({ min: z.number().min(min).max(max), max: z.number().min(min).max(max) });
const vitals = z.array(z.enum(VITALS)).min(1).max(VITALS.length);

const item = z.strictObject({
  code: kebabCase,
  number: z.string().regex(/^\d{1,2}[a-z*]?$/),
  text: bilingual(400),
  outcome: z.enum(SCREENING_OUTCOMES),
  deferral: z
    .union([z.strictObject({ months: z.int().min(1).max(24) }), z.strictObject({ weeks: z.int().min(1).max(60) })])
    .optional(),
  conditions: z.array(z.enum(BODY_CONDITIONS)).min(1).max(BODY_CONDITIONS.length).optional(),
  ofWomen: z.literal(true).optional(),
  onlyWhereContraindicated: z.literal(true).optional(),
  byVitals: z.literal(true).optional(),
});

const form = z.strictObject({
  ...periodFields,
  code: kebabCase,
  ages: z.strictObject({ minYears: years, maxYears: years.nullable() }),
  items: z.array(item).min(1).max(50),
  vitals: z.strictObject({
    temperatureC: between(30, 45),
    pulse: between(20, 250),
    systolic: between(40, 300),
    diastolic: between(20, 200),
    breathsMax: z.int().min(5).max(80),
    systolicOverUsual: z.int().min(1).max(100),
    measured: vitals,
    measuredFrom: z.strictObject({ years, vitals }).optional(),
  }),
  validity: z.strictObject({
    hours: z.int().min(1).max(720),
    document: z.string().min(1).max(80).nullable(),
    unconfirmed: z.literal(true).optional(),
  }),
});

export const screeningFormsFile = z.strictObject({ ...headerFields, forms: z.array(form).min(1).max(100) });

export type ScreeningFormsFile = z.output<typeof screeningFormsFile>;
/** One version of a form, with the period in which it holds. */
export type DatedScreeningForm = Readonly<ScreeningFormsFile['forms'][number]>;
