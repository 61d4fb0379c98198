import { addDays, type LocalDay, type ScreeningAnswers, type ScreeningForm } from '#libs/vocabulary';

/** What is wrong with an answer, and of which item. */
export interface AnswerFault {
  readonly path: string;
  readonly code: 'screening-item-unknown' | 'since-not-asked' | 'since-in-the-future';
}

/** How many forms there have been for people of that age, this one counted. */
export function versionOf<Form extends ScreeningForm>(form: Form, forms: readonly Form[]): number {
  return forms.filter(({ validFrom, ages }) => validFrom <= form.validFrom && ages.minYears === form.ages.minYears)
    .length;
}

/** Every answer is of an item of the form; a day of beginning is told where a deferral is counted from it. */
export function answerFaults(form: ScreeningForm, answers: ScreeningAnswers, day: LocalDay): AnswerFault[] {
  const items = new Map(form.items.map((item) => [item.code, item]));
  return Object.entries(answers).flatMap(([code, answer]): AnswerFault[] => {
    const item = items.get(code);
    if (!item) return [{ path: `answers.${code}`, code: 'screening-item-unknown' }];
    if (typeof answer !== 'object') return [];
    const path = `answers.${code}.since`;
    if (!item.deferral) return [{ path, code: 'since-not-asked' }];
    return answer.since >= addDays(day, 1) ? [{ path, code: 'since-in-the-future' }] : [];
  });
}
