import { RISK_LEVELS } from '#libs/vocabulary';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { communeCode } from '../testing/specimen-strata.js';
import { LEVEL_SCHEMES } from './announced-level.js';

/** Null where no level holds. */
const level = z.literal(RISK_LEVELS).nullable();

export const communeLevelChanged = defineEvent({
  type: 'vn.lachan.geo-maps.commune-level-changed.v1',
  topic: 'geo-maps.zone.v1',
  title: 'Another level holds in a commune from now on, decided for itself or inherited from above',
  data: z.strictObject({
    /** The day from which it holds, in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    communeCode,
    /** Levels of Resolution 128/NQ-CP, or the colours of Decision 2686/QĐ-BCĐQG as levels in their order. */
    scheme: z.enum(LEVEL_SCHEMES),
    before: level,
    after: level,
  }),
  examples: [
    { day: '2021-10-20', communeCode: '31318', scheme: 'resolution-128', before: null, after: 2 },
    { day: '2021-08-11', communeCode: '31318', scheme: 'decision-2686', before: 4, after: 3 },
  ],
});
