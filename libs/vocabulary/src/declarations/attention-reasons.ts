import type { DeclarationFormCode } from '../questionnaires/questionnaire.js';
import type { Exposure, HealthAnswers } from './health-answers.js';

/** The closed vocabulary in which a dated rule set speaks of answers. */
export type AttentionCondition =
  | { readonly kind: 'any-symptom' }
  | { readonly kind: 'symptom-among'; readonly symptoms: readonly string[] }
  | { readonly kind: 'any-exposure' }
  | { readonly kind: 'exposure-among'; readonly exposures: readonly Exposure[] }
  /** Any of these numbers is so high or higher, in the unit of its question. */
  | { readonly kind: 'number-at-least'; readonly answers: readonly string[]; readonly value: number }
  /** The choice is one of these; `yes` and `no` stand for the answers to a yes-no question. */
  | { readonly kind: 'answer-among'; readonly answer: string; readonly values: readonly string[] };

export interface AttentionRule {
  /** Kebab-case code that the declaration then carries. */
  readonly reason: string;
  /** Without it the rule looks at every form. */
  readonly forms?: readonly DeclarationFormCode[];
  readonly when: AttentionCondition;
}

export interface AttentionRuleSet {
  readonly rules: readonly AttentionRule[];
}

/** The reasons for which an officer should look at a declaration, in the order of the rule set; none means clear. */
export function attentionReasons(
  ruleSet: AttentionRuleSet,
  form: DeclarationFormCode,
  answers: HealthAnswers,
): string[] {
  const reasons = ruleSet.rules
    .filter(({ forms, when }) => (forms === undefined || forms.includes(form)) && holds(when, answers))
    .map((rule) => rule.reason);
  return [...new Set(reasons)];
}

function holds(condition: AttentionCondition, answers: HealthAnswers): boolean {
  const { symptoms = [], exposures = {} } = answers;
  switch (condition.kind) {
    case 'any-symptom':
      return symptoms.length > 0;
    case 'symptom-among':
      return condition.symptoms.some((symptom) => symptoms.includes(symptom));
    case 'any-exposure':
      return Object.values(exposures).includes(true);
    case 'exposure-among':
      return condition.exposures.some((exposure) => exposures[exposure]);
    case 'number-at-least':
      return condition.answers.some((name) => isAtLeast(answers[name], condition.value));
    case 'answer-among':
      return condition.values.includes(wordOf(answers[condition.answer]));
  }
}

function isAtLeast(answer: unknown, value: number): boolean {
  return typeof answer === 'number' && answer >= value;
}

function wordOf(answer: unknown): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return typeof answer === 'string' ? answer : '';
}
