import { POOL_KINDS, POOL_MEMBERS_MAX, POOL_MEMBERS_MIN, TEST_METHODS } from '#libs/vocabulary';
import { z } from 'zod';
import { communeCode, facilityCode } from './specimen-strata.js';

/** One tube for several: a sample, not a person. */
export const poolStrata = {
  /** The day on which it was made, in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  kind: z.enum(POOL_KINDS),
  method: z.enum(TEST_METHODS),
  members: z.int().min(POOL_MEMBERS_MIN).max(POOL_MEMBERS_MAX),
  /** Who made it. */
  facilityCode,
  communeCode,
};
export type PoolStrata = z.output<z.ZodObject<typeof poolStrata>>;

export const poolExample = {
  day: '2021-08-11',
  kind: 'field',
  method: 'rt-pcr',
  members: 10,
  facilityCode: 'TYT-31318',
  communeCode: '31318',
} as const;
