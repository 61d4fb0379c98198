import { useNavigate, useSearchParams } from 'react-router';
import type { QuestionPage } from '#libs/vocabulary';

/** The step at which everything is read once more. */
const REVIEW = 'review';

export interface Steps {
  /** Key of the page in the address; `review`; undefined at the start. */
  readonly current: string | undefined;
  readonly isReview: boolean;
  readonly goTo: (page: string | undefined) => void;
  /** To a page that leads back to the review, not on to the page behind it. */
  readonly goToChange: (page: string) => void;
  /** To the page behind this one, or to the review. */
  readonly goOn: (pages: readonly QuestionPage[], at: number) => void;
}

/** Which step is shown stands in the address, so that the browser's own back button works. */
export function useSteps(): Steps {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const go = (page: string | undefined, back: boolean): void => {
    const next = new URLSearchParams(search);
    next.delete('page');
    next.delete('back');
    if (page !== undefined) next.set('page', page);
    if (back) next.set('back', REVIEW);
    void navigate(`?${next.toString()}`);
  };
  const current = search.get('page') ?? undefined;
  return {
    current,
    isReview: current === REVIEW,
    goTo: (page) => go(page, false),
    goToChange: (page) => go(page, true),
    goOn: (pages, at) => go(search.get('back') === REVIEW ? REVIEW : (pages[at + 1]?.key ?? REVIEW), false),
  };
}
