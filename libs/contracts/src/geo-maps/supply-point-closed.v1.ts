import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { supplyPointStrata } from './supply-point-strata.js';

export const supplyPointClosed = defineEvent({
  type: 'vn.lachan.geo-maps.supply-point-closed.v1',
  topic: 'geo-maps.supply-point.v1',
  title: 'A point of essential goods is gone for good',
  data: z.strictObject(supplyPointStrata),
  examples: [{ day: '2021-10-12', kind: 'mobile-market', communeCode: '31321' }],
});
