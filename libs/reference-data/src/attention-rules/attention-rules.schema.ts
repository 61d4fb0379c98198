import { DECLARATION_FORMS, EXPOSURES } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;
/** As many reasons as the contract of a declaration carries. */
const MAX_RULES = 20;
const MAX_WORDS = 60;

const words = z
  .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
  .min(1)
  .max(MAX_WORDS);
const answer = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

/** Each kind is one case of `AttentionCondition` in the vocabulary, which evaluates it. */
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any-symptom') }),
  z.strictObject({ kind: z.literal('symptom-among'), symptoms: words }),
  z.strictObject({ kind: z.literal('any-exposure') }),
  z.strictObject({
    kind: z.literal('exposure-among'),
    exposures: z.array(z.enum(EXPOSURES)).min(1).max(EXPOSURES.length),
  }),
  z.strictObject({
    kind: z.literal('number-at-least'),
    answers: z.array(answer).min(1).max(MAX_WORDS),
    value: z.number(),
  }),
  z.strictObject({ kind: z.literal('answer-among'), answer, values: words }),
]);

const rule = z.strictObject({
  reason: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(60),
  forms: z.array(z.enum(DECLARATION_FORMS)).min(1).optional(),
  when: condition,
});

const set = z.strictObject({ ...periodFields, rules: z.array(rule).min(1).max(MAX_RULES) });

export const attentionRulesFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

/** A rule set for `attentionReasons` of the vocabulary, with the period in which it holds. */
export type DatedAttentionRules = Readonly<z.output<typeof set>>;

export type AttentionRulesFile = Readonly<z.output<typeof attentionRulesFile>>;
