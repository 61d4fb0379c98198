import { MEASURE_PERMISSIONS, MEASURE_REGIMES, MEASURED_ACTIVITIES } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { bilingual } from '../files/data-texts.js';
import { toldFactFields } from '../maps/told-fact.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 200;

/** What is said of one activity. `document` where it is another than that of the set. */
const cell = z.strictObject({
  activity: z.enum(MEASURED_ACTIVITIES),
  permission: z.enum(MEASURE_PERMISSIONS),
  text: bilingual(300),
  document: toldFactFields.document.optional(),
  verified: toldFactFields.verified,
});

const set = z.strictObject({
  ...periodFields,
  regime: z.enum(MEASURE_REGIMES),
  /** An activity of which nothing is said has none. */
  cells: z.array(cell).min(1).max(MEASURED_ACTIVITIES.length),
});

export const areaMeasuresFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

export type AreaMeasuresFile = z.output<typeof areaMeasuresFile>;
/** The measures of one directive or level, with the period in which they hold. */
export type DatedAreaMeasures = Readonly<z.output<typeof set>>;
