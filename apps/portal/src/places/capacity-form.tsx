import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { setCapacity } from './place';
import { placesTexts } from './places.texts';

const FIELD = 'place-capacity';
const DIGITS_MAX = 6;

interface CapacityFormProps {
  readonly code: string;
  readonly capacity: number | null;
  readonly onSaved: () => void;
}

/** How many people may be inside at once. */
export function CapacityForm({ code, capacity, onSaved }: CapacityFormProps) {
  const t = useTexts(placesTexts);
  const [typed, setTyped] = useState(capacity === null ? '' : String(capacity));
  const saving = useMutation({
    mutationFn: () => setCapacity(code, typed === '' ? undefined : Number(typed)),
    onSuccess: onSaved,
  });
  const errors = fieldErrorsOf(saving.error, { capacity: FIELD });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className="act-form" onSubmit={save} noValidate>
      {saving.isError && errors.length === 0 ? <ProblemNotice error={saving.error} /> : null}
      <TextField
        id={FIELD}
        label={t('capacity')}
        hint={t('capacityHint')}
        error={errorOfField(errors, FIELD)}
        inputMode="numeric"
        width="short"
        value={typed}
        onChange={(value) => setTyped(value.replaceAll(/\D/g, ''))}
        maxLength={DIGITS_MAX}
      />
      <Button kind="secondary" type="submit" isBusy={saving.isPending}>
        {t('saveCapacity')}
      </Button>
    </form>
  );
}
