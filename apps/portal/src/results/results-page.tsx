import { useState } from 'react';
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
  const begin = (): void => {
    setAsked(undefined);
    setTold(undefined);
  };
  if (asked === undefined) {
    return (
      <>
        <p className="lead text-column">{t('lead')}</p>
        <LookUpForm onAsked={setAsked} />
      </>
    );
  }
  return (
    <>
      {told === undefined ? <CodeForm id={asked} onTold={setTold} /> : <ShownResults id={asked} told={told} />}
      <div className="actions">
        <Button kind="secondary" onPress={begin}>
          {t('again')}
        </Button>
      </div>
    </>
  );
}
