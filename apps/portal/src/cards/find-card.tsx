import { useState, type FormEvent } from 'react';
import { parseCardCode } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import { cardsTexts } from './cards.texts';

const FIELD = 'card-code';
/** Twelve and spaces between them. */
const TYPED_CHARACTERS_MAX = 20;

/** By the code on it, the only way to a card: nobody leafs through those who have one. */
export function FindCard({ onFound }: { readonly onFound: (code: string) => void }) {
  const t = useTexts(cardsTexts);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const find = (event: FormEvent): void => {
    event.preventDefault();
    const parsed = parseCardCode(typed);
    setWrong(!parsed.ok);
    if (parsed.ok) onFound(parsed.value);
    else document.getElementById(FIELD)?.focus();
  };
  return (
    <>
      <h2>{t('find')}</h2>
      <form className="act-form" onSubmit={find} noValidate>
        <TextField
          id={FIELD}
          label={t('findLabel')}
          hint={t('findHint')}
          error={isWrong ? t('codeWrong') : undefined}
          value={typed}
          onChange={setTyped}
          width="code"
          autoCapitalize="characters"
          maxLength={TYPED_CHARACTERS_MAX}
        />
        <Button kind="secondary" type="submit">
          {t('findButton')}
        </Button>
      </form>
    </>
  );
}
