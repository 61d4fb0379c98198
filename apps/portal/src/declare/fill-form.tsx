import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { parsePlaceCode, type Questionnaire } from '#libs/vocabulary';
import type { Sent } from '../device/waiting-declarations';
import { rememberedPeople } from '../device/remembered-people';
import { Outcome } from './outcome';
import { QuestionPageView } from './question-page';
import { Review } from './review';
import { StartStep } from './start-step';
import type { ServerFaults } from './server-faults';
import { useFilling } from './use-filling';

const REVIEW = 'review';

/** The way through a form. Which step is shown stands in the address, so that the browser's own back button works. */
export function FillForm({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const place = parsePlaceCode(search.get('place') ?? '');
  const filling = useFilling(questionnaire, place.ok ? place.value : undefined);
  const people = rememberedPeople.useItems();
  const [sent, setSent] = useState<Sent>();
  const [serverFaults, setServerFaults] = useState<ServerFaults>(new Map());
  const { pages } = filling;

  const go = (page: string | undefined, { replace = false, back = false } = {}): void => {
    const next = new URLSearchParams(search);
    for (const [name, value] of [
      ['page', page],
      ['back', back ? REVIEW : undefined],
    ] as const)
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    void navigate(`?${next.toString()}`, { replace });
  };

  if (sent !== undefined && sent.kind !== 'refused')
    return <Outcome sent={sent} again={() => location.assign(location.pathname + placeQuery(search))} />;
  const step = search.get('page');
  if (step === REVIEW)
    return (
      <Review
        questionnaire={questionnaire}
        filling={filling}
        onChange={(page) => go(page, { back: true })}
        onSent={(outcome) => {
          filling.forgetDraft();
          setSent(outcome);
        }}
        onFaults={(page, faults) => {
          setServerFaults(faults);
          go(page, { back: true });
        }}
      />
    );
  const index = pages.findIndex(({ key }) => key === step);
  const page = pages[index];
  if (page === undefined && (people.length > 0 || filling.draft !== undefined))
    return <StartStep questionnaire={questionnaire} filling={filling} people={people} onStart={(key) => go(key)} />;
  const shown = page ?? pages[0];
  if (shown === undefined) return null;
  const at = Math.max(index, 0);
  const next = search.get('back') === REVIEW ? REVIEW : (pages[at + 1]?.key ?? REVIEW);
  return (
    <QuestionPageView
      key={shown.key}
      page={shown}
      number={at + 1}
      total={pages.length + 1}
      filling={filling}
      serverFaults={serverFaults}
      onBack={at === 0 ? undefined : () => go(pages[at - 1]?.key)}
      onNext={() => go(next)}
    />
  );
}

function placeQuery(search: URLSearchParams): string {
  const place = search.get('place');
  return place === null ? '' : `?place=${encodeURIComponent(place)}`;
}
