import { useState, type FormEvent } from 'react';
import type { Questionnaire } from '#libs/vocabulary';
import type { RememberedPerson } from '../device/remembered-people';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { RadioGroup } from '../parts/choices';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { readForm, shownPages } from './declaration-body.rules';
import { declareTexts } from './declare.texts';
import { firstPageOfToday } from './person-answers.rules';
import type { TypedAnswers } from './typed-answer';
import type { Filling } from './use-filling';

interface StartStepProps {
  readonly questionnaire: Questionnaire;
  readonly filling: Filling;
  readonly people: readonly RememberedPerson[];
  readonly onStart: (page: string | undefined) => void;
}

const SOMEBODY_NEW = 'somebody-new';

/** Offers what this phone has: a declaration that was begun, and the people whom it was told to remember. */
export function StartStep({ questionnaire, filling, people, onStart }: StartStepProps) {
  const t = useTexts(declareTexts);
  const [chosen, setChosen] = useState(people[0]?.id ?? SOMEBODY_NEW);
  const first = filling.pages[0]?.key;
  const start = (event: FormEvent): void => {
    event.preventDefault();
    const person = people.find(({ id }) => id === chosen);
    if (person === undefined) {
      filling.replace({});
      return onStart(first);
    }
    const answers: TypedAnswers = { onBehalf: person.id !== people[0]?.id, ...(person.answers as TypedAnswers) };
    filling.replace(answers);
    const pages = shownPages(questionnaire, readForm(questionnaire, answers, ''));
    onStart((firstPageOfToday(pages) ?? pages[0])?.key);
  };
  return (
    <form onSubmit={start} className="text-column">
      <PageTitle>{t('startTitle')}</PageTitle>
      {filling.draft === undefined ? null : (
        <Notification title={t('draftTitle')}>
          <p>
            <Button kind="secondary" onPress={() => onStart(firstOpenPage(filling) ?? first)}>
              {t('draftGoOn')}
            </Button>
          </p>
        </Notification>
      )}
      <RadioGroup
        label={t('startWho')}
        value={chosen}
        options={[
          ...people.map(({ id, fullName }) => ({ value: id, label: fullName })),
          { value: SOMEBODY_NEW, label: t('somebodyNew') },
        ]}
        onChange={setChosen}
      />
      <div className="actions">
        <Button type="submit">{t(filling.draft === undefined ? 'next' : 'draftAnew')}</Button>
      </div>
    </form>
  );
}

/** Where somebody has stopped: the first page with something that must still be answered. */
function firstOpenPage({ pages, read }: Filling): string | undefined {
  const open = new Set(read.faults.map(({ question }) => question.key));
  return pages.find(({ questions }) => questions.some(({ key }) => open.has(key)))?.key ?? 'review';
}
