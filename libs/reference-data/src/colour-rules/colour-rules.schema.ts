import { PROOF_STATES, RISK_LEVELS, TEST_TECHNIQUES } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;
/** As many reasons as the contract of a passage carries. */
const MAX_RULES = 20;
const MAX_CONDITIONS = 10;
/** A year: nothing that a checkpoint asks for is older. */
const MAX_HOURS = 24 * 366;
const MAX_DAYS = 366;
const MAX_DOSES = 10;

const hours = z.int().min(1).max(MAX_HOURS);
const days = z.int().min(0).max(MAX_DAYS);
const levels = z.array(z.literal(RISK_LEVELS)).min(1).max(RISK_LEVELS.length);
const doses = z.int().min(1).max(MAX_DOSES);
const techniques = z.array(z.enum(TEST_TECHNIQUES)).min(1).max(TEST_TECHNIQUES.length);
/** Whether what is only stated counts as proof: see `ColourCondition`. */
const evidence = { statedCounts: z.literal(true).optional() };
const states = z.array(z.enum(PROOF_STATES)).min(1).max(PROOF_STATES.length);

/** Each kind is one case of `ColourCondition` in the vocabulary, which evaluates it. */
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proof-is'), states }),
  z.strictObject({ kind: z.literal('declaration-missing') }),
  z.strictObject({ kind: z.literal('declaration-expired') }),
  z.strictObject({ kind: z.literal('declaration-needs-attention') }),
  z.strictObject({ kind: z.literal('visited-area'), levels }),
  z.strictObject({ kind: z.literal('visited-place'), levels }),
  z.strictObject({ kind: z.literal('test-positive'), withinHours: hours }),
  z.strictObject({ kind: z.literal('test-negative'), techniques, withinHours: hours, ...evidence }),
  z.strictObject({ kind: z.literal('test-unknown') }),
  z.strictObject({ kind: z.literal('doses-at-least'), doses, daysSinceLast: days, ...evidence }),
  z.strictObject({ kind: z.literal('doses-fewer-than'), doses, daysSinceLast: days, ...evidence }),
  z.strictObject({ kind: z.literal('doses-unknown'), ...evidence }),
  z.strictObject({ kind: z.literal('recovered-within'), days, ...evidence }),
  z.strictObject({ kind: z.literal('evidence-stated') }),
]);

const code = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(60);

const rule = z.strictObject({
  reason: code,
  colour: z.enum(['yellow', 'red']),
  when: z.array(condition).min(1).max(MAX_CONDITIONS),
  unless: z.array(condition).max(MAX_CONDITIONS),
});

const warning = z.strictObject({ warning: code, when: z.array(condition).min(1).max(MAX_CONDITIONS) });

const set = z.strictObject({
  ...periodFields,
  rules: z.array(rule).min(1).max(MAX_RULES),
  warnings: z.array(warning).max(MAX_RULES),
});

export const colourRulesFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

/** A rule set for `colourOf` of the vocabulary, with the period in which it holds. */
export type DatedColourRules = Readonly<z.output<typeof set>>;
