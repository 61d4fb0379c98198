import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { parsePlaceCode } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import { placeTexts } from './place.texts';

/** For phones that cannot scan: the code that is printed on every poster. */
export function PlaceCodeForm() {
  const t = useTexts(placeTexts);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const parsed = parsePlaceCode(typed);
    setWrong(!parsed.ok);
    if (parsed.ok) void navigate(addressOf('place', { code: parsed.value }));
    else document.getElementById('place-code')?.focus();
  };
  return (
    <form onSubmit={open} noValidate>
      <TextField
        id="place-code"
        label={t('codeLabel')}
        hint={t('codeHint')}
        error={isWrong ? t('codeWrong') : undefined}
        value={typed}
        onChange={setTyped}
        width="code"
        autoCapitalize="characters"
        maxLength={20}
      />
      <Button kind="secondary" type="submit">
        {t('open')}
      </Button>
    </form>
  );
}
