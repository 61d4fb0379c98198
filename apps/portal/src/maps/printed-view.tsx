import { useEffect, useReducer } from 'react';
import { flushSync } from 'react-dom';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { mapsTexts } from './maps.texts';

/** Stands on paper alone, in place of the fields that chose it: what is shown, since when, and at which address. */
export function PrintedView({ shown }: { readonly shown: readonly string[] }) {
  const t = useTexts(mapsTexts);
  const inWords = useTimeInWords();
  const now = useTimeOfPrint();
  return (
    <div className="printed-view">
      <p>
        <strong>{shown.filter((part) => part !== '').join('. ')}</strong>
      </p>
      <p>{t('printedAt', { time: inWords(now) })}</p>
      <p>{location.href}</p>
    </div>
  );
}

/** A page may have stood open for hours before somebody prints it. */
function useTimeOfPrint(): Date {
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const take = (): void => flushSync(drawAnew);
    addEventListener('beforeprint', take);
    return () => removeEventListener('beforeprint', take);
  }, []);
  return businessNow();
}

export function PrintButton() {
  const t = useTexts(mapsTexts);
  return (
    <div className="actions map-print">
      <Button kind="secondary" onPress={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  );
}
