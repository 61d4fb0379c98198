/** The eight vaccines that the country had approved by September 2021. */
export const VACCINES = [
  'astrazeneca',
  'pfizer',
  'moderna',
  'vero-cell',
  'sputnik-v',
  'abdala',
  'janssen',
  'hayat-vax',
] as const;
export type Vaccine = (typeof VACCINES)[number];

/** What somebody says who knows of a dose, and perhaps not of which vaccine. */
export const STATED_VACCINES = [...VACCINES, 'unknown'] as const;
export type StatedVaccine = (typeof STATED_VACCINES)[number];

/** Liều cơ bản, liều bổ sung, liều nhắc lại: words of December 2021. */
export const DOSE_KINDS = ['basic', 'additional', 'booster'] as const;
export type DoseKind = (typeof DOSE_KINDS)[number];

/** A dose given elsewhere counts for number and interval, never as given here. */
export const DOSE_ORIGINS = ['facility', 'outside-province'] as const;
export type DoseOrigin = (typeof DOSE_ORIGINS)[number];

/** Which rule a dose broke that was given nevertheless: it is recorded and counted. */
export const DOSE_VIOLATIONS = [
  'before-birth',
  'before-approval',
  'too-young',
  'too-old',
  'too-early',
  'mixing-not-allowed',
  'mixing-without-consent',
  'beyond-course',
] as const;
export type DoseViolation = (typeof DOSE_VIOLATIONS)[number];

export const DOSE_WARNINGS = [
  'stated-number-differs',
  'stated-kind-differs',
  'given-late',
  'age-estimated',
  'age-unknown',
] as const;
export type DoseWarning = (typeof DOSE_WARNINGS)[number];

/** What a vaccine can be contraindicated in: see `vaccines.json` and the items of a screening form. */
export const BODY_CONDITIONS = ['pregnancy', 'lactation'] as const;
export type BodyCondition = (typeof BODY_CONDITIONS)[number];
