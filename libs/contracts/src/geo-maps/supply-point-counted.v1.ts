import { SHOWN_STATES, STATEMENT_AGES, SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode } from '../testing/specimen-strata.js';

/** What may be counted of a point of essential goods. */
const supplyPointStrata = z.strictObject({
  communeCode,
  kind: z.enum(SUPPLY_POINT_KINDS),
  /** What is shown of it to everybody. */
  shown: z.enum(SHOWN_STATES),
  /** How long ago somebody last said something of it. */
  told: z.enum(STATEMENT_AGES),
});

export type SupplyPointStrata = z.output<typeof supplyPointStrata>;

const EXAMPLE: SupplyPointStrata = { communeCode: '31318', kind: 'market', shown: 'unknown', told: 'never' };

export const supplyPointCounted = defineEvent({
  type: 'vn.lachan.geo-maps.supply-point-counted.v1',
  topic: 'geo-maps.supply-point.v1',
  title: 'A point of essential goods is counted, is counted as something else, or is counted no longer',
  data: z.strictObject({
    /** The day of the change in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    before: supplyPointStrata.nullable(),
    after: supplyPointStrata.nullable(),
  }),
  examples: [
    { day: '2021-08-11', before: null, after: EXAMPLE },
    { day: '2021-08-11', before: EXAMPLE, after: { ...EXAMPLE, shown: 'open', told: 'within-2h' } },
    { day: '2021-09-01', before: EXAMPLE, after: null },
  ],
});
