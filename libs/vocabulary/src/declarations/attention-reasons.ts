import type { Exposure, HealthAnswers, Symptom } from './health-answers.js';

/** The closed vocabulary in which a dated rule set speaks of answers. */
export type AttentionCondition =
  | { readonly kind: 'any-symptom' }
  | { readonly kind: 'symptom-among'; readonly symptoms: readonly Symptom[] }
  | { readonly kind: 'any-exposure' }
  | { readonly kind: 'exposure-among'; readonly exposures: readonly Exposure[] };

export interface AttentionRule {
  /** Kebab-case code that the declaration then carries. */
  readonly reason: string;
  readonly when: AttentionCondition;
}

export interface AttentionRuleSet {
  readonly rules: readonly AttentionRule[];
}

/** The reasons for which an officer should look at a declaration, in the order of the rule set; none means clear. */
export function attentionReasons(ruleSet: AttentionRuleSet, answers: HealthAnswers): string[] {
  const reasons = ruleSet.rules.filter((rule) => holds(rule.when, answers)).map((rule) => rule.reason);
  return [...new Set(reasons)];
}

function holds(condition: AttentionCondition, { symptoms, exposures }: HealthAnswers): boolean {
  switch (condition.kind) {
    case 'any-symptom':
      return symptoms.length > 0;
    case 'symptom-among':
      return condition.symptoms.some((symptom) => symptoms.includes(symptom));
    case 'any-exposure':
      return Object.values(exposures).includes(true);
    case 'exposure-among':
      return condition.exposures.some((exposure) => exposures[exposure]);
  }
}
