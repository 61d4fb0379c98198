import { useEffect, useRef } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ProblemNotice } from '../parts/problem-notice';
import { Notification } from '../parts/notification';
import { checkpointTexts } from './checkpoint.texts';
import { unusableTexts } from './colour-reasons.texts';
import type { Taken } from './take-passage';

interface UnusableCodeProps {
  readonly taken: Extract<Taken, { kind: 'refused' | 'unusable' }>;
  readonly onNext: () => void;
}

/** The code says nothing about anybody: why, and on to the next. */
export function UnusableCode({ taken, onNext }: UnusableCodeProps) {
  const t = useTexts(checkpointTexts);
  const why = useTexts(unusableTexts);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="passer">
      {taken.kind === 'refused' ? (
        <ProblemNotice error={taken.error} />
      ) : (
        <Notification tone="error" title={t('unusable')}>
          <p>{why(taken.code)}</p>
        </Notification>
      )}
      <div className="passer-decisions">
        <Button onPress={onNext}>{t('next')}</Button>
      </div>
    </div>
  );
}
