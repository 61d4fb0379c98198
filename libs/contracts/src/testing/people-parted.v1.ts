import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { peopleLink, peopleLinkExample } from './people-merged.v1.js';

export const peopleParted = defineEvent({
  type: 'vn.lachan.testing.people-parted.v1',
  topic: 'testing.person.v1',
  title: 'A merge of two people was undone',
  data: z.strictObject(peopleLink),
  examples: [peopleLinkExample],
});
