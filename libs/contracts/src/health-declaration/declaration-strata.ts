import { DECLARATION_FORMS } from '#libs/vocabulary';
import { z } from 'zod';

const communeCode = z.string().regex(/^\d{5}$/);
const provinceCode = z.string().regex(/^\d{2}$/);

/** Where the declarant lives: a commune of the province, elsewhere in the country, or not known. */
export const residenceStratum = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('commune'), communeCode }),
  z.strictObject({ kind: z.literal('outside'), provinceCode }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

/** The scanned public place; never a private one. */
export const placeStratum = z.strictObject({
  code: z.string().regex(/^[0-9A-Z]{8}$/),
  kind: z.string().max(40),
  communeCode,
});

/**
 * What a statistician may know of a declaration. There is no reference to a person, and nothing here may be added
 * that could become one.
 */
export const declarationStrata = {
  /** The day of `declaredAt` in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  form: z.enum(DECLARATION_FORMS),
  residence: residenceStratum,
  place: placeStratum.optional(),
  sex: z.enum(['male', 'female', 'other']),
  /** A label of `reference-data/age-bands.json`, on the day of the event. */
  ageBand: z.string().max(10),
  /** True where only the birth year is known, so that the age is a difference of years. */
  ageEstimated: z.boolean(),
  outcome: z.enum(['clear', 'attention']),
  reasons: z.array(z.string().max(60)).max(20),
  onBehalf: z.boolean(),
};
