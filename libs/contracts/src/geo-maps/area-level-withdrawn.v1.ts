import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { announcedValue, LEVEL_SCHEMES, levelledArea } from './announced-level.js';

export const areaLevelWithdrawn = defineEvent({
  type: 'vn.lachan.geo-maps.area-level-withdrawn.v1',
  topic: 'geo-maps.zone.v1',
  title: 'A decision about the level of an area was taken back; what was announced before it holds again',
  data: z.strictObject({
    /** The day of the withdrawal in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    decisionId: z.uuid(),
    areaCode: levelledArea,
    scheme: z.enum(LEVEL_SCHEMES),
    /** What had been announced. */
    value: announcedValue.nullable(),
    withdrawnAt: z.iso.datetime(),
  }),
  examples: [
    {
      day: '2021-11-06',
      decisionId: '0190a1c2-7d11-7c3a-9b52-3f0d1c2b4a59',
      areaCode: '31321',
      scheme: 'resolution-128',
      value: 3,
      withdrawnAt: '2021-11-06T02:30:00.000Z',
    },
  ],
});
