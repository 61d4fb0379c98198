import type { ShowWhen } from './questionnaire.js';

/** The answer to a question that is shown; undefined for one that is hidden or open. */
export type AnswerOf = (questionKey: string) => unknown;

/** Whether a condition holds for the answers so far. A hidden question counts as one without answer. */
export function holds(condition: ShowWhen, answerOf: AnswerOf): boolean {
  switch (condition.kind) {
    case 'is':
      return answerOf(condition.question) === condition.value;
    case 'among': {
      const answer = answerOf(condition.question);
      return typeof answer === 'string' && condition.values.includes(answer);
    }
    case 'includes': {
      const answer = answerOf(condition.question);
      return Array.isArray(answer) && answer.includes(condition.value);
    }
    case 'answered':
      return answerOf(condition.question) !== undefined;
    case 'all':
      return condition.of.every((one) => holds(one, answerOf));
    case 'any':
      return condition.of.some((one) => holds(one, answerOf));
  }
}

/** The keys of the questions that a condition looks at. */
export function questionsIn(condition: ShowWhen): string[] {
  return 'of' in condition ? condition.of.flatMap(questionsIn) : [condition.question];
}
