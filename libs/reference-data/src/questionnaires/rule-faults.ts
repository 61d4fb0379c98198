import type { AttentionCondition, Question } from '#libs/vocabulary';
import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import type { DatedAttentionRules } from '../attention-rules/attention-rules.schema.js';
import type { QuestionnaireFile } from './questionnaire.schema.js';

/** Rules that look at an answer which no questionnaire asks for would never hold, and nobody would notice. */
export function unaskedAnswerFaults(
  { sets }: { readonly sets: readonly DatedAttentionRules[] },
  questionnaires: readonly QuestionnaireFile[],
): LocatedFault[] {
  const questions = questionnaires.flatMap(({ versions }) =>
    versions.flatMap(({ pages }) => pages.flatMap((page) => page.questions as readonly Question[])),
  );
  return sets.flatMap(({ rules }, set) =>
    rules.flatMap(({ when }, rule) => {
      const message = faultOf(when as AttentionCondition, questions);
      return message === undefined ? [] : [{ pointer: pointerTo(['sets', set, 'rules', rule, 'when']), message }];
    }),
  );
}

function faultOf(condition: AttentionCondition, questions: readonly Question[]): string | undefined {
  const ofAnswer = (name: string): Question[] => questions.filter(({ fills }) => fills === `answers.${name}`);
  const values = (name: string): string[] => ofAnswer(name).flatMap(wordsOf);
  if (condition.kind === 'number-at-least') {
    const unasked = condition.answers.find((name) => !ofAnswer(name).some(({ kind }) => kind === 'number'));
    return unasked && `looks at ${unasked}, for which no questionnaire asks a number`;
  }
  const wanted =
    condition.kind === 'answer-among'
      ? { name: condition.answer, words: condition.values }
      : condition.kind === 'symptom-among'
        ? { name: 'symptoms', words: condition.symptoms }
        : undefined;
  const unknown = wanted?.words.find((word) => !values(wanted.name).includes(word));
  return unknown && `looks for ${unknown}, which no questionnaire has among the answers to ${wanted?.name}`;
}

function wordsOf(question: Question): string[] {
  if (question.kind === 'yes-no') return ['yes', 'no'];
  return 'values' in question ? question.values.map(({ value }) => value) : [];
}
