import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publicSupplyPoint } from './supply-point-strata.js';

export const supplyPointRegistered = defineEvent({
  type: 'vn.lachan.geo-maps.supply-point-registered.v1',
  topic: 'geo-maps.supply-point.v1',
  title: 'A point of essential goods was entered in the register',
  data: z.strictObject({
    /** The day of registration in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    point: publicSupplyPoint,
  }),
  examples: [
    {
      day: '2021-08-11',
      point: {
        name: 'Chợ Vị Thanh',
        kind: 'market',
        communeCode: '31321',
        latitude: 9.7839,
        longitude: 105.4707,
      },
    },
  ],
});
