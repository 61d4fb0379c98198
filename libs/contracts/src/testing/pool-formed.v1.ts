import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { poolExample, poolStrata } from './pool-strata.js';

export const poolFormed = defineEvent({
  type: 'vn.lachan.testing.pool-formed.v1',
  topic: 'testing.pool.v1',
  title: 'Several people or specimens were pooled in one tube',
  data: z.strictObject(poolStrata),
  examples: [poolExample],
});
