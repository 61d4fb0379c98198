import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const placeClosed = defineEvent({
  type: 'vn.lachan.health-declaration.place-closed.v1',
  topic: 'health-declaration.place.v1',
  title: 'A public place was closed; declarations can no longer name it',
  data: z.strictObject({
    /** The day of closing in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    code: z.string().regex(/^[0-9A-Z]{8}$/),
    kind: z.string().max(40),
    communeCode: z.string().regex(/^\d{5}$/),
  }),
  examples: [{ day: '2021-10-01', code: 'K7M4Q2XQ', kind: 'market', communeCode: '31321' }],
});
