import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { CodeForm } from './code-form';
import { LookUpForm } from './look-up-form';
import type { LookedUp } from './look-up-requests';
import { ShownResults } from './shown-results';
import { resultsTexts } from './results.texts';

/** Looks a test result up: slip, birth and phone, then the code that came by SMS. */
export default function ResultsPage() {
  const t = useTexts(resultsTexts);
  const [asked, setAsked] = useState<string>();
  const [told, setTold] = useState<LookedUp>();
  const step = useFocusOnStep(told ?? asked);
  const begin = (): void => {
    setAsked(undefined);
    setTold(undefined);
  };
  if (asked === undefined) {
    return (
      <div ref={step} tabIndex={-1} className="step">
        <p className="lead text-column">{t('lead')}</p>
        <LookUpForm onAsked={setAsked} />
      </div>
    );
  }
  return (
    <div ref={step} tabIndex={-1} className="step">
      {told === undefined ? <CodeForm id={asked} onTold={setTold} /> : <ShownResults id={asked} told={told} />}
      <div className="actions">
        <Button kind="secondary" onPress={begin}>
          {t('again')}
        </Button>
      </div>
    </div>
  );
}

/** Moves keyboard and screen reader to the step that takes the place of another. */
function useFocusOnStep(shown: unknown): RefObject<HTMLDivElement | null> {
  const step = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    window.scrollTo(0, 0);
    step.current?.focus({ preventScroll: true });
  }, [shown]);
  return step;
}
