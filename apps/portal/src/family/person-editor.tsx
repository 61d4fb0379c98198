import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { localDayOf, parseFullName, type Question } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { faultKey, faultTexts } from '../declare/answer-faults.texts';
import { isAboutPerson } from '../declare/person-answers.rules';
import { QuestionField } from '../declare/question-field';
import { questionnaireQuery } from '../declare/questionnaires';
import { readTyped, type TypedFault } from '../declare/read-answer.rules';
import type { TypedAnswers } from '../declare/typed-answer';
import { changePerson, rememberPerson, type RememberedPerson } from '../device/remembered-people';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ErrorSummary } from '../parts/error-summary';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { familyTexts } from './family.texts';

interface PersonEditorProps {
  /** Undefined for somebody new. */
  readonly person: RememberedPerson | undefined;
  readonly onDone: () => void;
}

const NAME = 'declarant.fullName';

/** Who somebody is, by the questions that the form for everybody asks of it. */
export function PersonEditor(props: PersonEditorProps) {
  const { data, error, refetch } = useQuery(questionnaireQuery('whole-population'));
  if (error !== null && data === undefined) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const questions = data.pages.flatMap((page) => page.questions).filter(isAboutPerson);
  return <EditorForm {...props} questions={questions} />;
}

interface OpenFault extends TypedFault {
  readonly question: Question;
}

function EditorForm({ person, onDone, questions }: PersonEditorProps & { readonly questions: readonly Question[] }) {
  const t = useTexts(familyTexts);
  const sentence = useTexts(faultTexts);
  const [answers, setAnswers] = useState<TypedAnswers>(
    (person?.answers as TypedAnswers | undefined) ?? { nationality: 'VN' },
  );
  const [isChecked, setChecked] = useState(false);
  const faults = isChecked ? openFaults(questions, answers) : [];
  const errorOf = ({ key }: Question, part?: string): string | undefined => {
    const fault = faults.find((one) => one.question.key === key && one.part === part);
    return fault === undefined ? undefined : sentence(faultKey(fault.code));
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (openFaults(questions, answers).length > 0) return;
    const fullName = nameIn(questions, answers);
    if (person === undefined) rememberPerson(fullName, answers);
    else changePerson(person.id, fullName, answers);
    onDone();
  };
  const errors = faults.map(({ question, part, code }) => ({
    fieldId: part === undefined || part === 'kind' ? question.key : `${question.key}-${part}`,
    message: sentence(faultKey(code)),
  }));
  return (
    <form onSubmit={save} noValidate className="text-column">
      <ErrorSummary errors={errors} />
      <PageTitle hasErrors={errors.length > 0}>{t(person === undefined ? 'addTitle' : 'editTitle')}</PageTitle>
      <p className="muted">{t('editorLead')}</p>
      {questions.map((question) => (
        <QuestionField
          key={question.key}
          question={withoutMark(question)}
          typed={answers[question.key]}
          errorOf={(part) => errorOf(question, part)}
          onType={(typed) => setAnswers({ ...answers, [question.key]: typed })}
        />
      ))}
      <div className="actions">
        <Button type="submit">{t('save')}</Button>
        <Button kind="link" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The page says at its head that only the name is needed; no question says it again. */
const withoutMark = (question: Question): Question => ({ ...question, required: true });

/** Only the name is needed: what is missing is asked when it is declared. */
function openFaults(questions: readonly Question[], answers: TypedAnswers): readonly OpenFault[] {
  const day = localDayOf(businessNow());
  return questions.flatMap((question) => {
    const reading = readTyped({ ...question, required: question.fills === NAME }, answers[question.key], day);
    return 'faults' in reading ? reading.faults.map((fault) => ({ ...fault, question })) : [];
  });
}

function nameIn(questions: readonly Question[], answers: TypedAnswers): string {
  const typed = answers[questions.find(({ fills }) => fills === NAME)?.key ?? ''];
  const name = parseFullName(typeof typed === 'string' ? typed : '');
  return name.ok ? name.value : '';
}
