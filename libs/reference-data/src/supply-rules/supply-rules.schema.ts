import { SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { toldFactFields } from '../maps/told-fact.js';
import { calendarDay, periodFields } from '../validity/period.js';

const MAX_SETS = 100;
const MAX_HOURS = 24 * 60;

const hours = z.number().positive().max(MAX_HOURS);
/** A number from 0 to 1. */
const confidence = z.number().min(0).max(1);
/** How sure a statement is when it is made, and after how many hours half as sure, by what it speaks of. */
const decay = z.strictObject({ start: confidence, halfLifeHours: z.strictObject({ state: hours, goods: hours }) });
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const set = z.strictObject({
  ...periodFields,
  reports: z.strictObject({
    perPhoneADay: z.int().min(1).max(1_000),
    /** So many phones within so many hours say `closed` as an owner does. */
    closingPhones: z.int().min(1).max(100),
    closingWithinHours: hours,
  }),
  confidence: z.strictObject({ owner: decay, officer: decay, citizen: decay }),
  believed: z.strictObject({
    /** From this confidence on what an owner or an officer said is disputed by citizens, and never replaced. */
    firmFrom: confidence,
    /** Below it nothing is known any more. */
    unknownBelow: confidence,
    /** So many phones that say otherwise put what an owner or an officer said in dispute, until one of them speaks again. */
    doubtingPhones: z.int().min(1).max(100),
  }),
  /**
   * What citizens alone say is shown for so long at most, and the same then not again before so many hours after it was
   * first shown: so long can people who agree to lie be believed.
   */
  citizensAlone: z.strictObject({
    shownMinutes: z
      .int()
      .min(1)
      .max(MAX_HOURS * 60),
    againAfterHours: hours,
  }),
  /**
   * A report is judged by what an owner or an officer says of the same point within so many hours. A phone that was
   * contradicted at so many points, and at so large a part of those at which it was judged, is not heard until so many
   * days have passed since.
   */
  phones: z.strictObject({
    judgedWithinHours: hours,
    ignoredFromContradictions: z.int().min(1).max(100),
    ignoredFromPercent: z.number().min(0).max(100),
    ignoredDays: z.int().min(1).max(366),
  }),
});

/** Who may come to which points when. `to` is the first minute at which nobody may come any more. */
const shoppingRule = z.strictObject({
  ...toldFactFields,
  validFrom: calendarDay,
  validTo: calendarDay.optional(),
  /** False where it is not known when the rule ended. */
  endVerified: z.boolean(),
  kinds: z.array(z.enum(SUPPLY_POINT_KINDS)).min(1).max(SUPPLY_POINT_KINDS.length),
  hours: z.array(z.strictObject({ from: timeOfDay, to: timeOfDay })).max(10),
  /** `by-parity-of-day`: a voucher says even or odd, and is good on days of the month that are. */
  vouchers: z.enum(['none', 'by-parity-of-day']),
});

export const supplyRulesFile = z.strictObject({
  ...headerFields,
  sets: z.array(set).min(1).max(MAX_SETS),
  shoppingRules: z.array(shoppingRule).max(MAX_SETS),
});

export type SupplyRulesFile = z.output<typeof supplyRulesFile>;
/** How statements about points of essential goods are believed, with the period in which that holds. */
export type DatedSupplyRules = Readonly<z.output<typeof set>>;
export type DatedShoppingRule = Readonly<z.output<typeof shoppingRule>>;
