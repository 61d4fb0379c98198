import type { Question, Questionnaire, QuestionPage } from '#libs/vocabulary';
import type { TypedAnswers } from './typed-answer';

/** Whether a question is about who somebody is, which is the same tomorrow; what he feels today is not. */
export const isAboutPerson = ({ fills }: Question): boolean => fills.startsWith('declarant.') || fills === 'residence';

/** What may be remembered of the answers: who the person is, never how he is. */
export function personAnswers({ pages }: Questionnaire, answers: TypedAnswers): TypedAnswers {
  const keys = pages.flatMap(({ questions }) => questions.filter(isAboutPerson).map(({ key }) => key));
  return Object.fromEntries(keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])));
}

/** The first page that asks more than who somebody is, and more than for whom it is declared. */
export function firstPageOfToday(pages: readonly QuestionPage[]): QuestionPage | undefined {
  return pages.find(({ questions }) => questions.some((one) => !isAboutPerson(one) && one.fills !== 'onBehalf'));
}
