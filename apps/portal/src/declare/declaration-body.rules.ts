import { shownQuestions, type Question, type Questionnaire, type QuestionPage } from '#libs/vocabulary';
import { readTyped, type TypedFault } from './read-answer.rules';
import type { TypedAnswers } from './typed-answer';

/** A fault of one question. */
export interface QuestionFault extends TypedFault {
  readonly question: Question;
}

export interface ReadForm {
  /** In the shape of `POST /v1/declarations`, as far as it could be read; nothing that is not asked. */
  readonly declaration: Readonly<Record<string, unknown>>;
  /** The questions that are asked after these answers, in their order. */
  readonly shown: readonly Question[];
  readonly faults: readonly QuestionFault[];
}

/** Reads all that was typed. An answer to a question that is no longer asked is left out, and stays in the draft. */
export function readForm(questionnaire: Questionnaire, typed: TypedAnswers, day: string): ReadForm {
  const questions = questionnaire.pages.flatMap((page) => page.questions);
  const readings = new Map(questions.map((question) => [question, readTyped(question, typed[question.key], day)]));
  const valueOf = (question: Question): unknown => {
    const reading = readings.get(question);
    return reading && 'value' in reading ? reading.value : undefined;
  };
  const shown = shownQuestions(questionnaire, bodyOf(questions, valueOf));
  const faults = shown.flatMap((question) => {
    const reading = readings.get(question);
    return reading && 'faults' in reading ? reading.faults.map((fault) => ({ ...fault, question })) : [];
  });
  return { declaration: bodyOf(shown, valueOf), shown, faults };
}

/** The pages on which at least one question is asked. */
export function shownPages({ pages }: Questionnaire, { shown }: ReadForm): readonly QuestionPage[] {
  return pages
    .map((page) => ({ ...page, questions: page.questions.filter((question) => shown.includes(question)) }))
    .filter(({ questions }) => questions.length > 0);
}

/** Finds the question that a path of the platform's answer speaks of: `answers.itinerary.origin` is the itinerary. */
export function questionAt(shown: readonly Question[], path: string): Question | undefined {
  return shown.find(({ fills }) => path === fills || path.startsWith(`${fills}.`) || path.startsWith(`${fills}[`));
}

function bodyOf(
  questions: readonly Question[],
  valueOf: (question: Question) => unknown,
): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = { declarant: {}, answers: {} };
  for (const question of questions) {
    const value = valueOf(question);
    if (value !== undefined) put(body, question.fills.split('.'), value);
  }
  return body;
}

function put(owner: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) owner[name] = value;
  else put((owner[name] ??= {}) as Record<string, unknown>, rest, value);
}
