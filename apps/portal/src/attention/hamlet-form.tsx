import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import { attentionTexts } from './attention.texts';
import type { EntryAct } from './entry-requests';

const HAMLET_CHARACTERS_MAX = 60;

interface HamletFormProps {
  readonly act: (act: EntryAct) => void;
  readonly isBusy: boolean;
}

/** Says where the address does not: in which hamlet the person lives. Anybody of the area may. */
export function HamletForm({ act, isBusy }: HamletFormProps) {
  const t = useTexts(attentionTexts);
  const [hamlet, setHamlet] = useState('');
  return (
    <div className="act-form">
      <TextField
        label={t('hamlet')}
        hint={t('hamletHint')}
        value={hamlet}
        onChange={setHamlet}
        maxLength={HAMLET_CHARACTERS_MAX}
      />
      <Button
        kind="secondary"
        onPress={() => act({ kind: 'set-hamlet', hamlet })}
        isBusy={isBusy}
        isDisabled={hamlet.trim() === ''}
      >
        {t('saveHamlet')}
      </Button>
    </div>
  );
}
