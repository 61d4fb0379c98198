import { ESSENTIAL_GOODS, SHOWN_STATES, STATEMENT_SOURCES } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { supplyPointStrata } from './supply-point-strata.js';

/** What a statement about a point can say. */
export const SUPPLY_STATEMENT_KINDS = ['open', 'closed', 'has', 'out-of'] as const;
export type SupplyStatementKind = (typeof SUPPLY_STATEMENT_KINDS)[number];

export const supplyPointStated = defineEvent({
  type: 'vn.lachan.geo-maps.supply-point-stated.v1',
  topic: 'geo-maps.supply-point.v1',
  title: 'An owner, an officer or citizens said whether a point is open or what it has',
  data: z.strictObject({
    ...supplyPointStrata,
    /** Who says it; of a citizen nothing more leaves the service. */
    source: z.enum(STATEMENT_SOURCES),
    says: z.enum(SUPPLY_STATEMENT_KINDS),
    /** What it is said of; empty for `open` and `closed`. */
    goods: z.array(z.enum(ESSENTIAL_GOODS)).max(ESSENTIAL_GOODS.length),
    /**
     * What is shown of the point from then on, until it fades, somebody speaks again, or an officer finds a report
     * untrue: `supply-point-counted` tells within seconds what is shown whenever that changes.
     */
    value: z.enum(SHOWN_STATES),
  }),
  examples: [
    {
      day: '2021-08-11',
      kind: 'market',
      communeCode: '31321',
      source: 'officer',
      says: 'closed',
      goods: [],
      value: 'closed',
    },
    {
      day: '2021-08-11',
      kind: 'food-shop',
      communeCode: '31321',
      source: 'citizen',
      says: 'out-of',
      goods: ['eggs'],
      value: 'unknown',
    },
  ],
});
