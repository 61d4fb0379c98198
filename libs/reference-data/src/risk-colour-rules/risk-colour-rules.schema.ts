import { RISK_COLOURS, RISK_FACTORS } from '#libs/vocabulary';
import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { toldFactFields } from '../maps/told-fact.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 100;
const MAX_RULES = 30;
/** As many parts as no district or province has. */
const MAX_PARTS = 1_000;

const colour = z.enum(RISK_COLOURS);
/** Everything that is not coloured otherwise is green. */
const coloured = z.enum(RISK_COLOURS).exclude(['green']);
const percent = z.number().min(0).max(100);
/** Whether the share must be more than the percentage, where otherwise it may be just that. */
const moreThan = z.literal(true).optional();

const partsCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share-of-parts'), ofColour: colour, percent, moreThan }),
  z.strictObject({ kind: z.literal('number-of-parts'), ofColour: colour, count: z.int().min(1).max(MAX_PARTS) }),
  z.strictObject({ kind: z.literal('share-of-spread'), percent, moreThan }),
]);

const factor = z.strictObject({ ...toldFactFields, colour: coloured, factor: z.enum(RISK_FACTORS) });
const rollUp = z.strictObject({ ...toldFactFields, colour: coloured, when: partsCondition });
const rollUps = z.array(rollUp).min(1).max(MAX_RULES);

const set = z.strictObject({
  ...periodFields,
  /** On so many days a community case counts for the colour of its commune. */
  cases: z.strictObject({ ...toldFactFields, days: z.int().min(1).max(60) }),
  /** Any factor suffices. */
  commune: z.array(factor).length(RISK_FACTORS.length),
  /** Of the communes of a district; any condition suffices. */
  district: rollUps,
  /** Of the districts of the province. */
  province: rollUps,
});

export const riskColourRulesFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

export type RiskColourRulesFile = z.output<typeof riskColourRulesFile>;
/** The factors and thresholds of 2686/QĐ-BCĐQG, with the period in which they hold. */
export type DatedRiskColourRules = Readonly<z.output<typeof set>>;
/** When the parts of an area give it a colour. */
export type PartsCondition = Readonly<z.output<typeof partsCondition>>;
export type RollUpRule = Readonly<z.output<typeof rollUp>>;
