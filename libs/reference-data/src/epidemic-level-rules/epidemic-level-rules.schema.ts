import { CAPACITY_REQUIREMENTS, RISK_LEVELS } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { toldFactFields } from '../maps/told-fact.js';
import { calendarDay, periodFields } from '../validity/period.js';

const MAX_SETS = 100;
const MAX_HOURS = 24 * 30;

const percent = z.number().min(0).max(100);
const years = z.int().min(0).max(120);
const level = z.literal(RISK_LEVELS);
const row = z.array(level).length(RISK_LEVELS.length);
const period = { validFrom: calendarDay, validTo: calendarDay.optional() };
const requirements = z.array(z.enum(CAPACITY_REQUIREMENTS)).max(CAPACITY_REQUIREMENTS.length);

const set = z.strictObject({
  ...periodFields,
  /** Community cases of the last `days` in so many people; `bandsFrom` are the lowest rates of the bands 1 to 4. */
  rate: z.strictObject({
    ...toldFactFields,
    days: z.int().min(1).max(60),
    perPeople: z.int().min(1).max(10_000_000),
    bandsFrom: z.array(z.number().min(0)).length(RISK_LEVELS.length),
  }),
  /** People of `minYears` and more with at least so many doses. */
  coverage: z.strictObject({
    ...toldFactFields,
    minYears: years,
    minDoses: z.int().min(1).max(10),
    atLeastPercent: percent,
  }),
  /** The level of each band, where the coverage is reached and where it is not. */
  matrix: z.strictObject({ ...toldFactFields, covered: row, notCovered: row }),
  /** Fully vaccinated people of an age; where they are too few, the level rises. */
  protectedElderly: z.strictObject({
    steps: z
      .array(z.strictObject({ ...period, ...toldFactFields, minYears: years, atLeastPercent: percent }))
      .min(1)
      .max(MAX_SETS),
    otherwise: z.strictObject({
      ...toldFactFields,
      levelsUp: z.int().min(0).max(RISK_LEVELS.length),
      levelMax: level,
      onlyWithCases: z.boolean(),
    }),
  }),
  /** Where an area lacks what is asked of it, its level must not be lowered. */
  capacity: z.strictObject({
    ...toldFactFields,
    asked: z.strictObject({ ...toldFactFields, commune: requirements, district: requirements, province: requirements }),
  }),
  /** A proposal warns of chance where a single case makes at least so high a rate, and tells an interval. */
  smallArea: z.strictObject({
    ...toldFactFields,
    oneCaseRateFrom: z.number().positive(),
    intervalPercent: z.number().min(50).max(99.9),
  }),
});

/** How long before a raised level takes effect it is announced. */
const notice = z.strictObject({ ...period, ...toldFactFields, raisingHours: z.int().min(0).max(MAX_HOURS) });

export const epidemicLevelRulesFile = z.strictObject({
  ...headerFields,
  sets: z.array(set).min(1).max(MAX_SETS),
  notice: z.array(notice).min(1).max(MAX_SETS),
});

export type EpidemicLevelRulesFile = z.output<typeof epidemicLevelRulesFile>;
/** The arithmetic of 4800/QĐ-BYT, with the period in which it holds. */
export type DatedEpidemicLevelRules = Readonly<z.output<typeof set>>;
export type DatedLevelNotice = Readonly<z.output<typeof notice>>;
