import { POOL_STATUSES } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { poolExample, poolStrata } from './pool-strata.js';

export const poolStatusChanged = defineEvent({
  type: 'vn.lachan.testing.pool-status-changed.v1',
  topic: 'testing.pool.v1',
  title: 'A pool has a result, or those of its members have resolved it',
  data: z.strictObject({
    /** The day of the change in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    before: z.enum(POOL_STATUSES),
    after: z.enum(POOL_STATUSES),
    pool: z.strictObject(poolStrata),
  }),
  examples: [{ day: '2021-08-12', before: 'pending', after: 'positive-unresolved', pool: poolExample }],
});
