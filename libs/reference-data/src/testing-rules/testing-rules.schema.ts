import { TEST_METHODS } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;
const MAX_HOURS = 24 * 90;
const MAX_DAYS = 3_660;

/** Hours of business time; fractions of an hour where it is a matter of minutes. */
const hours = z.number().positive().max(MAX_HOURS);
const byPriority = z.strictObject({ urgent: hours, routine: hours });

const set = z.strictObject({
  ...periodFields,
  /** Days after the collection within which a specimen is still taken in. */
  collectedLateDays: z.int().min(1).max(MAX_DAYS),
  /** Minutes that a clock of a device or laboratory may run ahead. */
  aheadMinutes: z.int().min(0).max(60),
  /** Methods whose result a second person validates before it is released. */
  methodsNeedingSecondPerson: z.array(z.enum(TEST_METHODS)).max(TEST_METHODS.length),
  /** A cycle threshold outside of these is impossible. */
  ctMin: z.number().min(0),
  ctMax: z.number().max(100),
  /** Below it a gene is there beyond doubt: such a result is not negative. */
  ctPlainBelow: z.number().min(0).max(100),
  /** A positive result whose genes all lie at or above it is doubtful. */
  ctLateFrom: z.number().min(0).max(100),
  /** From collection to release. */
  turnaroundHours: z.record(z.enum(TEST_METHODS), byPriority),
  /** How long a specimen may stand at each stage before it is late. */
  stageHours: z.strictObject({
    dispatch: byPriority,
    receipt: byPriority,
    test: byPriority,
    validation: byPriority,
    release: byPriority,
  }),
  /** Hours that a laboratory which opens again needs for what fell due while it was closed. */
  afterOpeningHours: hours,
  /** Most members of one pool. */
  poolMembersMax: z.int().min(2).max(20),
  /** Whole days that an order, and with it who was tested, is kept after the end of its month. */
  orderKeptDays: z.int().min(30).max(MAX_DAYS),
});

/** How long a negative result is good, and from when on its hours are counted. */
const validity = z.strictObject({ ...periodFields, hours, base: z.enum(['sampled', 'resulted']) });

export const testingRulesFile = z.strictObject({
  ...headerFields,
  sets: z.array(set).min(1).max(MAX_SETS),
  negativeValidity: z.array(validity).min(1).max(MAX_SETS),
});

export type TestingRulesFile = z.output<typeof testingRulesFile>;
export type DatedTestingRules = Readonly<z.output<typeof set>>;
export type DatedNegativeValidity = Readonly<z.output<typeof validity>>;
