import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { RadioGroup } from '../parts/choices';
import { TextField } from '../parts/text-field';
import { attentionTexts } from './attention.texts';
import type { Decision, EntryAct } from './entry-requests';

const DECISIONS = ['no-action', 'home-monitoring', 'sent-to-testing', 'sent-to-facility', 'referred'] as const;
const NOTE_CHARACTERS_MAX = 1_000;

interface DecisionFormProps {
  readonly act: (act: EntryAct) => void;
  readonly isBusy: boolean;
}

/** What becomes of the person, for those who come after. */
export function DecisionForm({ act, isBusy }: DecisionFormProps) {
  const t = useTexts(attentionTexts);
  const [decision, setDecision] = useState<Decision>();
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const decide = (): void => {
    setMissing(decision === undefined);
    if (decision !== undefined) act({ kind: 'decide', decision, note });
  };
  return (
    <div className="act-form">
      <RadioGroup
        label={t('decision')}
        error={isMissing ? t('choiceNeeded') : undefined}
        value={decision}
        options={DECISIONS.map((value) => ({ value, label: t(value) }))}
        onChange={setDecision}
      />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        isOptional
        value={note}
        onChange={setNote}
        lines={3}
        maxLength={NOTE_CHARACTERS_MAX}
      />
      <Button onPress={decide} isBusy={isBusy}>
        {t('decide')}
      </Button>
    </div>
  );
}
