import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { specimenExample, specimenStrata } from './specimen-strata.js';

export const specimenCollected = defineEvent({
  type: 'vn.lachan.testing.specimen-collected.v1',
  topic: 'testing.specimen.v1',
  title: 'A specimen of one person was collected',
  data: z.strictObject(specimenStrata),
  examples: [
    specimenExample,
    { ...specimenExample, tube: 'share', residence: { kind: 'unknown' }, sex: 'unknown', ageBand: 'unknown' },
  ],
});
