import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { zoneStrata } from './zone-strata.js';

/** From now on everybody is told of the zone; it may begin later than that. */
export const zonePublished = defineEvent({
  type: 'vn.lachan.geo-maps.zone-published.v1',
  topic: 'geo-maps.zone.v1',
  title: 'A blockade, a medical isolation or a directive of an area was published',
  data: z.strictObject(zoneStrata),
  examples: [
    {
      day: '2021-08-11',
      kind: 'directive-area',
      directive: 'directive-16',
      areaCodes: ['93'],
      from: '2021-08-10T17:00:00.000Z',
      to: null,
    },
  ],
});
