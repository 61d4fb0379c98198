import { businessNow } from '../api/business-time';
import type { HeldDeclaration } from '../device/own-declarations';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { StatusTag } from '../parts/status-tag';
import { stateOf } from './code-list.rules';
import { useFormName } from './form-name';
import { myCodesTexts } from './my-codes.texts';
import { RemoveCode } from './remove-code';

interface CodeEntryProps {
  readonly declaration: HeldDeclaration;
  readonly onOpen: () => void;
}

const TONES = { valid: 'success', attention: 'warning', expired: 'neutral' } as const;

/** One code in the list: whose, until when, and what can be done with it. */
export function CodeEntry({ declaration, onOpen }: CodeEntryProps) {
  const t = useTexts(myCodesTexts);
  const inWords = useTimeInWords();
  const formName = useFormName();
  const { fullName, form, validUntil, isKept } = declaration;
  const state = stateOf(declaration, businessNow());
  const time = inWords(new Date(validUntil));
  return (
    <li className="code-entry">
      <h2>{fullName}</h2>
      <p className="code-entry-form">{formName(form)}</p>
      <p>
        <StatusTag tone={TONES[state]}>{t(state)}</StatusTag>
      </p>
      <p className="muted">{t(state === 'expired' ? 'endedAt' : 'until', { time })}</p>
      {isKept ? null : <p>{t('notKept')}</p>}
      <div className="actions">
        {state === 'expired' ? null : (
          <Button onPress={onOpen} label={t('openOf', { name: fullName })}>
            {t('open')}
          </Button>
        )}
        <RemoveCode declaration={declaration} />
      </div>
    </li>
  );
}
