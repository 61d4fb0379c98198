import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { parsePlaceCode, type Questionnaire } from '#libs/vocabulary';
import { rememberedPeople } from '../device/remembered-people';
import type { Sent } from '../device/waiting-declarations';
import { Outcome } from './outcome';
import { QuestionPageView } from './question-page';
import { Review } from './review';
import type { ServerFaults } from './server-faults';
import { StartStep } from './start-step';
import { useFilling } from './use-filling';
import { useSteps } from './use-steps';

/** The way through a form: whom it is for, its questions, the review, what came of it. */
export function FillForm({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const [search] = useSearchParams();
  const place = parsePlaceCode(search.get('place') ?? '');
  const placeCode = place.ok ? place.value : undefined;
  const filling = useFilling(questionnaire, placeCode);
  const steps = useSteps();
  const people = rememberedPeople.useItems();
  const [sent, setSent] = useState<Sent>();
  const [serverFaults, setServerFaults] = useState<ServerFaults>(new Map());

  if (sent !== undefined && sent.kind !== 'refused') return <Outcome sent={sent} again={() => beginAgain(placeCode)} />;
  if (steps.isReview)
    return (
      <Review
        questionnaire={questionnaire}
        filling={filling}
        onChange={steps.goToChange}
        onSent={(outcome) => {
          filling.forgetDraft();
          setSent(outcome);
        }}
        onFaults={(page, faults) => {
          setServerFaults(faults);
          steps.goToChange(page);
        }}
      />
    );
  const { pages } = filling;
  const index = pages.findIndex(({ key }) => key === steps.current);
  if (index < 0 && (people.length > 0 || filling.draft !== undefined))
    return <StartStep questionnaire={questionnaire} filling={filling} people={people} onStart={steps.goTo} />;
  const at = Math.max(index, 0);
  const page = pages[at];
  if (page === undefined) return null;
  return (
    <QuestionPageView
      key={page.key}
      page={page}
      number={at + 1}
      total={pages.length + 1}
      filling={filling}
      serverFaults={serverFaults}
      onBack={at === 0 ? undefined : () => steps.goTo(pages[at - 1]?.key)}
      onNext={() => steps.goOn(pages, at)}
    />
  );
}

/** A fresh page, so that nothing of one person is left for the next. */
function beginAgain(placeCode: string | undefined): void {
  location.assign(location.pathname + (placeCode === undefined ? '' : `?place=${placeCode}`));
}
