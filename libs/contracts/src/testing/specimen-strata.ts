import {
  PERSON_ASSURANCES,
  PERSON_REF_SHAPE,
  POOL_KINDS,
  RESULT_VALUES,
  SPECIMEN_KINDS,
  TEST_METHODS,
  TEST_PLACE_KINDS,
  TEST_PRIORITIES,
  TEST_REASONS,
} from '#libs/vocabulary';
import { z } from 'zod';
import { residenceStratum } from '../health-declaration/declaration-strata.js';

export const facilityCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,31}$/);
export const communeCode = z.string().regex(/^\d{5}$/);

/** What a statistician may know of a person; `unknown` where a list of the past does not say it. */
export const personStrata = {
  residence: residenceStratum,
  sex: z.enum(['male', 'female', 'other', 'unknown']),
  /** A label of `reference-data/age-bands.json`, on the day of the event, or `unknown`. */
  ageBand: z.string().max(10),
  /** True where only the birth year is known, so that the age is a difference of years. */
  ageEstimated: z.boolean(),
};

/** One swab of one person, or a person's share in a tube that was swabbed for several. */
export const specimenStrata = {
  /** The day of collection in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  facilityCode,
  /** Where that facility lies: the place of detection, should it come to that. */
  communeCode,
  kind: z.enum(SPECIMEN_KINDS),
  /** `share`: no tube of its own, so that it is counted as a person and not as a specimen. */
  tube: z.enum(['own', 'share']),
  reason: z.enum(TEST_REASONS),
  priority: z.enum(TEST_PRIORITIES),
  placeKind: z.enum(TEST_PLACE_KINDS),
  ...personStrata,
};
export type SpecimenStrata = z.output<z.ZodObject<typeof specimenStrata>>;

/** One version of a released result. The specimen is the aggregate of the event. */
export const resultStrata = {
  /** Counts up with each correction. */
  version: z.int().min(1),
  /** The day on which the first version was released; corrections keep it, so that they move no figure to another day. */
  day: z.iso.date(),
  method: z.enum(TEST_METHODS),
  value: z.enum(RESULT_VALUES),
  /** Who tested; the point of collection itself for a rapid test on the spot. */
  laboratoryCode: facilityCode,
  /** From collection to the first release, in whole minutes of business time. */
  turnaroundMinutes: z.int().min(0),
  /** How it came about where the person's share was not tested alone. */
  pool: z.enum(POOL_KINDS).nullable(),
  /** Null for a person without an identity document. */
  personRef: z.string().regex(PERSON_REF_SHAPE).nullable(),
  assurance: z.enum(PERSON_ASSURANCES),
  specimen: z.strictObject(specimenStrata),
};
export type ResultStrata = z.output<z.ZodObject<typeof resultStrata>>;

export const specimenExample = {
  day: '2021-08-11',
  facilityCode: 'TYT-31318',
  communeCode: '31318',
  kind: 'nasopharyngeal',
  tube: 'own',
  reason: 'community-surveillance',
  priority: 'routine',
  placeKind: 'community',
  residence: { kind: 'commune', communeCode: '31318' },
  sex: 'female',
  ageBand: '35-39',
  ageEstimated: false,
} as const;

export const resultExample = {
  version: 1,
  day: '2021-08-12',
  method: 'rt-pcr',
  value: 'positive',
  laboratoryCode: 'CDC-HG',
  turnaroundMinutes: 1_125,
  pool: null,
  personRef: 'k1.3q2-7wAAAAAAAAAAAAAAAA',
  assurance: 'card-read',
  specimen: specimenExample,
} as const;
