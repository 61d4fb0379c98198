import { useState, type FormEvent } from 'react';
import type { Question, QuestionPage } from '#libs/vocabulary';
import { useSentence, useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { PageTitle } from '../parts/page-title';
import { faultKey, faultTexts } from './answer-faults.texts';
import type { QuestionFault } from './declaration-body.rules';
import { declareTexts } from './declare.texts';
import { QuestionField } from './question-field';
import type { ServerFaults } from './server-faults';
import type { Filling } from './use-filling';

interface QuestionPageProps {
  readonly page: QuestionPage;
  /** Counted from 1, the review among the total. */
  readonly number: number;
  readonly total: number;
  readonly filling: Filling;
  readonly serverFaults: ServerFaults;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
}

/** One question, or the few that belong together. What is wrong is said when somebody wants to go on, not before. */
export function QuestionPageView(props: QuestionPageProps) {
  const { page, filling, serverFaults, onNext } = props;
  const t = useTexts(declareTexts);
  const sentence = useTexts(faultTexts);
  const say = useSentence();
  const [isChecked, setChecked] = useState(false);
  const [typedSince, setTypedSince] = useState<ReadonlySet<string>>(new Set());
  const faults = filling.read.faults.filter(({ question }) => page.questions.some(({ key }) => key === question.key));
  const seen = isChecked ? faults : [];

  const errorOf = (question: Question, part?: string): string | undefined => {
    const fault = seen.find((one) => one.question.key === question.key && one.part === part);
    if (fault !== undefined) return sentence(faultKey(fault.code));
    return part === undefined && !typedSince.has(question.key) ? serverFaults.get(question.key) : undefined;
  };
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (faults.length === 0) onNext();
  };
  const errors: FormError[] = [
    ...seen.map((fault) => ({ fieldId: fieldIdOf(fault), message: sentence(faultKey(fault.code)) })),
    ...page.questions.flatMap(({ key }) => {
      const message = typedSince.has(key) ? undefined : serverFaults.get(key);
      return message === undefined ? [] : [{ fieldId: key, message }];
    }),
  ];
  return (
    <form onSubmit={goOn} noValidate className="text-column">
      {props.onBack === undefined ? null : (
        <Button kind="link" onPress={props.onBack}>
          {t('back')}
        </Button>
      )}
      <ErrorSummary errors={errors} />
      <PageTitle hasErrors={errors.length > 0} caption={t('progress', { number: props.number, total: props.total })}>
        {say(page.title)}
      </PageTitle>
      {page.questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          typed={filling.answers[question.key]}
          errorOf={(part) => errorOf(question, part)}
          onType={(typed) => {
            setTypedSince(new Set([...typedSince, question.key]));
            filling.type(question, typed);
          }}
        />
      ))}
      <div className="actions">
        <Button type="submit">{t('next')}</Button>
      </div>
    </form>
  );
}

/** The first control of a document is its kind. */
const fieldIdOf = ({ question, part }: QuestionFault): string =>
  part === undefined || part === 'kind' ? question.key : `${question.key}-${part}`;
