import { useMemo, useState } from 'react';
import { localDayOf, type Question, type Questionnaire, type QuestionPage } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { readForm, shownPages, type ReadForm } from './declaration-body.rules';
import { draftOf, type Draft } from './drafts';
import type { TypedAnswer, TypedAnswers } from './typed-answer';

/** A form that is being filled in. */
export interface Filling {
  readonly answers: TypedAnswers;
  readonly read: ReadForm;
  readonly pages: readonly QuestionPage[];
  readonly draft: Draft | undefined;
  readonly type: (question: Question, typed: TypedAnswer) => void;
  /** Puts all answers in place of those there are, such as those that the phone remembers. */
  readonly replace: (answers: TypedAnswers) => void;
  readonly forgetDraft: () => void;
}

/** Most people who declare here are from here; it can be changed. */
const ASSUMED: TypedAnswers = { nationality: 'VN' };

/**
 * Keeps what is typed, on the device too, and reads it by the questionnaire.
 *
 * @param placeCode of the poster that led here: the question for it is answered
 */
export function useFilling(questionnaire: Questionnaire, placeCode: string | undefined): Filling {
  const record = useMemo(() => draftOf(questionnaire.form), [questionnaire.form]);
  const [draft] = useState(() => draftOfVersion(record.read(), questionnaire.version));
  const given = useMemo(() => givenBy(questionnaire, placeCode), [questionnaire, placeCode]);
  const [answers, setAnswers] = useState<TypedAnswers>(() => ({ ...ASSUMED, ...draft?.answers, ...given }));
  const read = useMemo(() => readForm(questionnaire, answers, localDayOf(businessNow())), [questionnaire, answers]);
  const pages = useMemo(
    () => shownPages(questionnaire, read).filter(({ questions }) => questions.some(({ key }) => !(key in given))),
    [questionnaire, read, given],
  );
  const keep = (next: TypedAnswers): void => {
    setAnswers(next);
    record.keep({ version: questionnaire.version, answers: next });
  };
  return {
    answers,
    read,
    pages,
    draft,
    type: (question, typed) => keep({ ...answers, [question.key]: typed }),
    replace: (next) => setAnswers({ ...ASSUMED, ...next, ...given }),
    forgetDraft: () => record.forget(),
  };
}

/** Answers to an older version are not carried over: a question may have changed its meaning. */
const draftOfVersion = (draft: Draft | undefined, version: number): Draft | undefined =>
  draft?.version === version ? draft : undefined;

function givenBy({ pages }: Questionnaire, placeCode: string | undefined): TypedAnswers {
  const question = pages.flatMap(({ questions }) => questions).find(({ kind }) => kind === 'place-code');
  return question === undefined || placeCode === undefined ? {} : { [question.key]: placeCode };
}
