import { useId, useState, type FormEvent } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import { scannerTexts } from './scanner.texts';

/** More than any code on paper, and all that a hand-held reader types. */
const TYPED_CHARACTERS_MAX = 4_500;

interface TypedCodeProps {
  readonly onText: (text: string) => void;
  readonly label?: string;
  readonly hint?: string;
}

/** In place of the camera: the keyboard, or a hand-held reader that types what it reads and then presses Enter. */
export function TypedCode({ onText, label, hint }: TypedCodeProps) {
  const t = useTexts(scannerTexts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const text = typed.trim();
    setEmpty(text === '');
    if (text === '') {
      document.getElementById(id)?.focus();
      return;
    }
    setTyped('');
    onText(text);
  };
  return (
    <form className="typed-code" onSubmit={check} noValidate>
      <TextField
        id={id}
        label={label ?? t('typedLabel')}
        hint={hint}
        error={isEmpty ? t('typedEmpty') : undefined}
        value={typed}
        onChange={setTyped}
        maxLength={TYPED_CHARACTERS_MAX}
        autoCapitalize="characters"
      />
      <Button kind="secondary" type="submit">
        {t('check')}
      </Button>
    </form>
  );
}
