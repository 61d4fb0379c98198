import { useState, type FormEvent } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { useAnswerInWords } from '../declare/answer-in-words';
import { useSentence, useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Facts, type Fact } from '../parts/facts';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { familyTexts } from './family.texts';
import { submitGroup, type GroupSent } from './submit-group';
import type { GroupFilling, GroupStep } from './use-group';

interface GroupReviewProps {
  readonly filling: GroupFilling;
  readonly onChange: (step: string) => void;
  readonly onSent: (sent: Exclude<GroupSent, { kind: 'failed' }>) => void;
  readonly onBack: () => void;
}

/** All answers once more, by person, and the sending. */
export function GroupReview({ filling, onChange, onSent, onBack }: GroupReviewProps) {
  const t = useTexts(familyTexts);
  const say = useSentence();
  const { group, day, steps } = filling;
  const { members, questionnaire } = group;
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    const sent = await submitGroup(group, day, idempotencyKey);
    setSending(false);
    if (sent.kind === 'failed') setError(sent.error);
    else onSent(sent);
  };
  const parts = [undefined, ...members].map((member) => ({
    member,
    steps: steps.filter((step) => step.member === member),
  }));
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Button kind="link" onPress={onBack}>
        {t('back')}
      </Button>
      <PageTitle>{t('review')}</PageTitle>
      {error === undefined ? null : <ProblemNotice error={error} />}
      {parts
        .filter((part) => part.steps.length > 0)
        .map((part) => (
          <section key={part.member?.id ?? ''}>
            <h2>{part.member?.fullName ?? t('forAll')}</h2>
            <Answers steps={part.steps} filling={filling} onChange={onChange} />
          </section>
        ))}
      {questionnaire.notice ? (
        <Notification tone="warning">
          <p>{say(questionnaire.notice)}</p>
        </Notification>
      ) : null}
      <div className="actions">
        <Button type="submit" isBusy={isSending}>
          {t('send', { number: members.length })}
        </Button>
      </div>
    </form>
  );
}

interface AnswersProps {
  readonly steps: readonly GroupStep[];
  readonly filling: GroupFilling;
  readonly onChange: (step: string) => void;
}

function Answers({ steps, filling, onChange }: AnswersProps) {
  const t = useTexts(familyTexts);
  const say = useSentence();
  const inWords = useAnswerInWords();
  const facts = steps.flatMap((step): Fact[] => {
    const { answers } = filling.fillingOf(step);
    return step.page.questions.map((question) => ({
      name: step.page.questions.length === 1 ? say(step.page.title) : say(question.label),
      value: inWords(question, answers[question.key]),
      action: (
        <Button
          kind="link"
          label={t('changeOf', { question: [step.member?.fullName, say(question.label)].filter(Boolean).join(', ') })}
          onPress={() => onChange(step.key)}
        >
          {t('change')}
        </Button>
      ),
    }));
  });
  return <Facts facts={facts} />;
}
