import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { zoneStrata } from './zone-strata.js';

/** From now on the zone holds no longer and is shown no longer, whatever its \`to\` says. */
export const zoneWithdrawn = defineEvent({
  type: 'vn.lachan.geo-maps.zone-withdrawn.v1',
  topic: 'geo-maps.zone.v1',
  title: 'A published zone was taken back',
  data: z.strictObject(zoneStrata),
  examples: [
    {
      day: '2021-08-11',
      kind: 'medical-isolation',
      directive: null,
      areaCodes: ['31318'],
      from: '2021-08-10T17:00:00.000Z',
      to: '2021-08-24T17:00:00.000Z',
    },
  ],
});
