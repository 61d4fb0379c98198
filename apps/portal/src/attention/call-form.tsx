import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { RadioGroup } from '../parts/choices';
import { attentionTexts } from './attention.texts';
import type { CallOutcome, EntryAct } from './entry-requests';

const OUTCOMES = ['reached', 'no-answer', 'wrong-number'] as const;

interface CallFormProps {
  readonly phone: string | undefined;
  readonly act: (act: EntryAct) => void;
  readonly isBusy: boolean;
}

/** Calls with the device's telephone, and says how the call ended. */
export function CallForm({ phone, act, isBusy }: CallFormProps) {
  const t = useTexts(attentionTexts);
  const [outcome, setOutcome] = useState<CallOutcome>();
  const [isMissing, setMissing] = useState(false);
  const record = (): void => {
    setMissing(outcome === undefined);
    if (outcome !== undefined) act({ kind: 'call', outcome });
  };
  return (
    <div className="act-form">
      {phone === undefined ? null : (
        <p>
          <a className="button" href={`tel:${phone}`}>
            {t('callNumber', { phone })}
          </a>
        </p>
      )}
      <RadioGroup
        label={t('callOutcome')}
        error={isMissing ? t('choiceNeeded') : undefined}
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(value) }))}
        onChange={setOutcome}
        isInline
      />
      <Button kind="secondary" onPress={record} isBusy={isBusy}>
        {t('recordCall')}
      </Button>
    </div>
  );
}
