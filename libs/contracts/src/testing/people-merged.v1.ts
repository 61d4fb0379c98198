import { PERSON_REF_SHAPE } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';

const ref = z.string().regex(PERSON_REF_SHAPE).nullable();

/** Two people of the service's own counting (random ids) that an officer takes to be one. */
export const peopleLink = {
  /** The day of the officer's act in Asia/Ho_Chi_Minh. */
  day: z.iso.date(),
  keptPersonId: z.uuid(),
  mergedPersonId: z.uuid(),
  keptPersonRef: ref,
  mergedPersonRef: ref,
};

export const peopleLinkExample = {
  day: '2021-08-12',
  keptPersonId: '0197f4d2-6b1c-7c1e-9a51-0c2f3f6d0001',
  mergedPersonId: '0197f4d2-6b1c-7c1e-9a51-0c2f3f6d0002',
  keptPersonRef: 'k1.3q2-7wAAAAAAAAAAAAAAAA',
  mergedPersonRef: null,
} as const;

export const peopleMerged = defineEvent({
  type: 'vn.lachan.testing.people-merged.v1',
  topic: 'testing.person.v1',
  title: 'An officer found that two people of the register are one',
  data: z.strictObject(peopleLink),
  examples: [peopleLinkExample],
});
