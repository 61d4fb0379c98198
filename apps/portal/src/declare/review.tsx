import { useState, type FormEvent } from 'react';
import type { Questionnaire } from '#libs/vocabulary';
import { rememberPerson } from '../device/remembered-people';
import { submitDeclaration, type DeclarationBody, type Sent } from '../device/waiting-declarations';
import { useSentence, useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/choices';
import { Facts } from '../parts/facts';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { useAnswerInWords } from './answer-in-words';
import { declareTexts } from './declare.texts';
import { personAnswers } from './person-answers.rules';
import { serverFaultsOf, type ServerFaults } from './server-faults';
import type { Filling } from './use-filling';

interface ReviewProps {
  readonly questionnaire: Questionnaire;
  readonly filling: Filling;
  readonly onChange: (page: string) => void;
  readonly onSent: (sent: Sent) => void;
  /** Something is to be put right on a page first. */
  readonly onFaults: (page: string, faults: ServerFaults) => void;
}

/** All answers once more, and the sending. */
export function Review({ questionnaire, filling, onChange, onSent, onFaults }: ReviewProps) {
  const t = useTexts(declareTexts);
  const say = useSentence();
  const [isSending, setSending] = useState(false);
  const [remembers, setRemembers] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  const pageOf = (key: string): string =>
    filling.pages.find(({ questions }) => questions.some((question) => question.key === key))?.key ?? '';
  const send = async (): Promise<void> => {
    const open = filling.read.faults[0];
    if (open !== undefined) return onFaults(pageOf(open.question.key), new Map());
    setSending(true);
    const sent = await submitDeclaration(filledOf(questionnaire, filling));
    setSending(false);
    if (sent.kind !== 'refused') {
      if (remembers) rememberPerson(nameIn(filling), personAnswers(questionnaire, filling.answers));
      return onSent(sent);
    }
    const faults = serverFaultsOf(sent.error, filling.read.shown);
    const [first] = faults.keys();
    if (first === undefined || pageOf(first) === '') setRefusal(sent.error);
    else onFaults(pageOf(first), faults);
  };
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <PageTitle>{t('review')}</PageTitle>
      {refusal === undefined ? null : <ProblemNotice error={refusal} />}
      <Answers filling={filling} onChange={onChange} />
      {questionnaire.notice ? (
        <Notification tone="warning">
          <p>{say(questionnaire.notice)}</p>
        </Notification>
      ) : null}
      <Checkbox
        id="remember"
        label={t('remember')}
        hint={t('rememberHint')}
        isChecked={remembers}
        onChange={setRemembers}
      />
      <div className="actions">
        <Button type="submit" isBusy={isSending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

function Answers({ filling, onChange }: Pick<ReviewProps, 'filling' | 'onChange'>) {
  const t = useTexts(declareTexts);
  const say = useSentence();
  const inWords = useAnswerInWords();
  const facts = filling.pages.flatMap((page) =>
    page.questions.map((question) => ({
      name: page.questions.length === 1 ? say(page.title) : say(question.label),
      value: inWords(question, filling.answers[question.key]),
      action: (
        <Button kind="link" label={t('changeOf', { question: say(question.label) })} onPress={() => onChange(page.key)}>
          {t('change')}
        </Button>
      ),
    })),
  );
  return <Facts facts={facts} />;
}

/** The platform checks the shape; what the questionnaire asks is what it takes. */
function filledOf({ form, version, validity }: Questionnaire, filling: Filling) {
  const body = { form, questionnaireVersion: version, ...filling.read.declaration } as unknown as DeclarationBody;
  return { body, fullName: nameIn(filling), validityHours: validity.hours };
}

const nameIn = ({ read }: Filling): string =>
  (read.declaration as { declarant: { fullName: string } }).declarant.fullName;
