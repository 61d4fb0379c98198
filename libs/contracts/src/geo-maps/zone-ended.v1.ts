import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { zoneStrata } from './zone-strata.js';

/** The zone holds until `to` and no longer; that may lie ahead. */
export const zoneEnded = defineEvent({
  type: 'vn.lachan.geo-maps.zone-ended.v1',
  topic: 'geo-maps.zone.v1',
  title: 'The end of a published zone was decided',
  data: z.strictObject(zoneStrata),
  examples: [
    {
      day: '2021-08-11',
      kind: 'blockade-area',
      directive: null,
      areaCodes: ['31318', '31321-03'],
      from: '2021-08-10T17:00:00.000Z',
      to: '2021-08-24T17:00:00.000Z',
    },
  ],
});
