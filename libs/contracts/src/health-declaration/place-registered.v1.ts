import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const placeRegistered = defineEvent({
  type: 'vn.lachan.health-declaration.place-registered.v1',
  topic: 'health-declaration.place.v1',
  title: 'A public place was registered and has a code to scan',
  data: z.strictObject({
    /** The day of registration in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    code: z.string().regex(/^[0-9A-Z]{8}$/),
    /** The name on the poster of a public place; its contact phone never leaves the service. */
    name: z.string().max(200),
    kind: z.string().max(40),
    communeCode: z.string().regex(/^\d{5}$/),
    /** WGS 84, degrees. */
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  }),
  examples: [
    {
      day: '2021-08-11',
      code: 'K7M4Q2XQ',
      name: 'Chợ Vị Thanh',
      kind: 'market',
      communeCode: '31321',
      latitude: 9.7739,
      longitude: 105.4607,
    },
  ],
});
