import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publicSupplyPoint } from './supply-point-strata.js';

export const supplyPointChanged = defineEvent({
  type: 'vn.lachan.geo-maps.supply-point-changed.v1',
  topic: 'geo-maps.supply-point.v1',
  title: 'What the register says of a point of essential goods was changed',
  data: z.strictObject({
    /** The day of the change in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    before: publicSupplyPoint,
    after: publicSupplyPoint,
  }),
  examples: [
    {
      day: '2021-08-12',
      before: { name: 'Tạp hóa Ba Tèo', kind: 'food-shop', communeCode: '31321', latitude: null, longitude: null },
      after: { name: 'Tạp hóa Ba Tèo', kind: 'food-shop', communeCode: '31321', latitude: 9.78, longitude: 105.47 },
    },
  ],
});
