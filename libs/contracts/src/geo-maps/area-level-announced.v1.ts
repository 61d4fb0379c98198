import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { announcedValue, LEVEL_SCHEMES, levelledArea } from './announced-level.js';

const EXCEPTIONS_MAX = 500;

export const areaLevelAnnounced = defineEvent({
  type: 'vn.lachan.geo-maps.area-level-announced.v1',
  topic: 'geo-maps.zone.v1',
  title: 'The level or colour of an area was announced; what is raised takes effect after the notice',
  data: z.strictObject({
    /** The day of the announcement in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    decisionId: z.uuid(),
    areaCode: levelledArea,
    scheme: z.enum(LEVEL_SCHEMES),
    /** Null: the area follows again what is announced above it. */
    value: announcedValue.nullable(),
    /** What was in force when it was announced; null where nothing was. */
    valueBefore: announcedValue.nullable(),
    /** Areas below with values of their own, until the next decision about the area. */
    exceptions: z.array(z.strictObject({ areaCode: levelledArea, value: announcedValue })).max(EXCEPTIONS_MAX),
    documentNumber: z.string().min(1).max(80),
    announcedAt: z.iso.datetime(),
    /** When it takes effect if nothing else is announced. */
    from: z.iso.datetime(),
  }),
  examples: [
    {
      day: '2021-11-05',
      decisionId: '0190a1c2-7d11-7c3a-9b52-3f0d1c2b4a59',
      areaCode: '31321',
      scheme: 'resolution-128',
      value: 3,
      valueBefore: 2,
      exceptions: [{ areaCode: '31321-03', value: 4 }],
      documentNumber: '2115/QĐ-UBND',
      announcedAt: '2021-11-05T10:00:00.000Z',
      from: '2021-11-07T10:00:00.000Z',
    },
    {
      day: '2021-08-11',
      decisionId: '0190a1c2-7d11-7c3a-9b52-3f0d1c2b4a60',
      areaCode: '930',
      scheme: 'decision-2686',
      value: 'orange',
      valueBefore: null,
      exceptions: [],
      documentNumber: '1485/QĐ-UBND',
      announcedAt: '2021-08-11T03:00:00.000Z',
      from: '2021-08-11T03:00:00.000Z',
    },
  ],
});
