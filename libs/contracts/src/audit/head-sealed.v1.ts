import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const auditHeadSealed = defineEvent({
  type: 'vn.lachan.audit.head-sealed.v1',
  topic: 'audit.head.v1',
  title: 'A service sealed its audit log up to a row; a log that ends before it was cut',
  data: z.strictObject({
    service: z
      .string()
      .regex(/^[a-z-]+$/)
      .max(40),
    /** The number of the last sealed row. */
    sequence: z.int().min(0),
    /** SHA-256 of the chain up to that row, in hexadecimal. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  examples: [
    {
      service: 'health-declaration',
      sequence: 1204,
      hash: 'f2ca1bb6c7e907d06dafe4687e579fce76b37e4e93b7605022da52e6ccc26fd2',
    },
  ],
});
