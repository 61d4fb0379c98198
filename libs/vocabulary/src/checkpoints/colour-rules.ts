import { CHECKPOINT_COLOURS, type CheckpointColour, type ColourFacts, type ProofState } from './colour-facts.js';
import type { PersonalCodeTest } from '../personal-codes/personal-code-claims.js';
import type { RiskLevel } from './risk-levels.js';
import type { Told } from './told-health.js';

/** What is only stated, or stands in a certificate that nobody could verify, counts as proof where the rule says so. */
interface ByEvidence {
  readonly statedCounts?: true | undefined;
}

/** The closed vocabulary in which a dated rule set speaks of a person at a checkpoint. */
export type ColourCondition =
  | { readonly kind: 'proof-is'; readonly states: readonly ProofState[] }
  | { readonly kind: 'declaration-missing' }
  | { readonly kind: 'declaration-expired' }
  | { readonly kind: 'declaration-needs-attention' }
  | { readonly kind: 'visited-area'; readonly levels: readonly RiskLevel[] }
  | { readonly kind: 'visited-place'; readonly levels: readonly RiskLevel[] }
  | { readonly kind: 'test-positive'; readonly withinHours: number }
  | ({
      readonly kind: 'test-negative';
      readonly techniques: readonly PersonalCodeTest['technique'][];
      readonly withinHours: number;
    } & ByEvidence)
  | { readonly kind: 'test-unknown' }
  | ({ readonly kind: 'doses-at-least'; readonly doses: number; readonly daysSinceLast: number } & ByEvidence)
  | ({ readonly kind: 'doses-fewer-than'; readonly doses: number; readonly daysSinceLast: number } & ByEvidence)
  | ({ readonly kind: 'doses-unknown' } & ByEvidence)
  | ({ readonly kind: 'recovered-within'; readonly days: number } & ByEvidence)
  | { readonly kind: 'evidence-stated' };

export interface ColourRule {
  /** Kebab-case code that the passage then carries. */
  readonly reason: string;
  readonly colour: Exclude<CheckpointColour, 'green'>;
  /** All of them must hold … */
  readonly when: readonly ColourCondition[];
  /** … and none of these. */
  readonly unless: readonly ColourCondition[];
}

/** Told to the officer beside the colour, which it does not change. */
export interface ColourWarning {
  readonly warning: string;
  readonly when: readonly ColourCondition[];
}

export interface ColourRuleSet {
  readonly rules: readonly ColourRule[];
  readonly warnings: readonly ColourWarning[];
}

export interface ColourOutcome {
  readonly colour: CheckpointColour;
  /** Every rule that holds, in the order of the rule set; none means green. */
  readonly reasons: string[];
  readonly warnings: string[];
}

/** The worst colour of all rules that hold. Pure, so that a phone without network decides as the server does. */
export function colourOf({ rules, warnings }: ColourRuleSet, facts: ColourFacts): ColourOutcome {
  const holding = rules.filter(
    ({ when, unless }) =>
      when.every((condition) => holds(condition, facts)) && !unless.some((condition) => holds(condition, facts)),
  );
  const worst = Math.max(0, ...holding.map(({ colour }) => CHECKPOINT_COLOURS.indexOf(colour)));
  return {
    colour: CHECKPOINT_COLOURS[worst] ?? 'red',
    reasons: distinct(holding.map(({ reason }) => reason)),
    warnings: distinct(
      warnings.filter(({ when }) => when.every((condition) => holds(condition, facts))).map(({ warning }) => warning),
    ),
  };
}

/** A threshold belongs to what it allows: a test of exactly `withinHours` is good, a dose exactly so many days ago too. */
function holds(condition: ColourCondition, facts: ColourFacts): boolean {
  const { proof, declaration, test, doses, recovery } = facts;
  switch (condition.kind) {
    case 'proof-is':
      return condition.states.includes(proof);
    case 'declaration-missing':
      return declaration === null;
    case 'declaration-expired':
      return declaration?.isExpired === true;
    case 'declaration-needs-attention':
      return declaration?.outcome === 'attention';
    case 'visited-area':
      return hasVisited(facts, 'area', condition.levels);
    case 'visited-place':
      return hasVisited(facts, 'place', condition.levels);
    case 'test-positive':
      return test?.result === 'positive' && test.ageHours <= condition.withinHours;
    case 'test-negative':
      return (
        test?.result === 'negative' &&
        counts(test, condition) &&
        condition.techniques.includes(test.technique) &&
        test.ageHours <= condition.withinHours
      );
    case 'test-unknown':
      return test === null;
    case 'doses-at-least':
      return doses !== null && counts(doses, condition) && hasDoses(doses, condition);
    case 'doses-fewer-than':
      return doses !== null && counts(doses, condition) && !hasDoses(doses, condition);
    case 'doses-unknown':
      return doses === null || !counts(doses, condition);
    case 'recovered-within':
      return recovery !== null && counts(recovery, condition) && recovery.days <= condition.days;
    case 'evidence-stated':
      return [test, doses, recovery].some((told) => told?.isProven === false);
  }
}

function counts({ isProven }: Told, { statedCounts }: ByEvidence): boolean {
  return isProven || statedCounts === true;
}

function hasVisited({ visited }: ColourFacts, sought: 'area' | 'place', levels: readonly RiskLevel[]): boolean {
  return visited.some(({ what, level }) => what === sought && levels.includes(level));
}

/** More doses than asked for were each given after the one that counts, so that only the last of as many must be old. */
function hasDoses(
  { count, daysSinceLast }: { readonly count: number; readonly daysSinceLast: number | null },
  asked: { readonly doses: number; readonly daysSinceLast: number },
): boolean {
  if (count > asked.doses) return true;
  return count === asked.doses && daysSinceLast !== null && daysSinceLast >= asked.daysSinceLast;
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
