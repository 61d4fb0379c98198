import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { localDayOf } from '#libs/vocabulary';
import { newIdempotencyKey } from '#packages/client';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import type { FormError } from '../parts/error-summary';
import { FormDialog } from '../parts/form-dialog';
import { localTimeOf } from '../parts/local-time';
import { MomentField } from '../parts/moment-field';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { quarantineTexts } from './quarantine-facilities.texts';
import { enterCount, isWholeNumber, type QuarantineFacility, type TypedCount } from './quarantine-facility';

/** Ids of the controls by the paths of the request's body. */
const FIELDS = { occupied: 'count-people', at: 'count-at' } as const;

interface CountFormProps {
  readonly facility: QuarantineFacility;
  readonly onClose: () => void;
  /** @param people as they were typed */
  readonly onSaved: (people: string) => void;
}

/** Enters how many people are in a facility; the time is that of the form unless it is changed. */
export function CountForm({ facility: { code, name, capacity }, onClose, onSaved }: CountFormProps) {
  const t = useTexts(quarantineTexts);
  const [typed, setTyped] = useState<TypedCount>(() => ({
    occupied: '',
    at: localTimeOf(businessNow().toISOString()),
  }));
  const [found, setFound] = useState<readonly FormError[]>([]);
  // The same count goes under the same key however often it is sent; another one is another count.
  const request = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const saving = useMutation({
    mutationFn: (count: TypedCount) => {
      const text = JSON.stringify(count);
      if (request.current?.text !== text) request.current = { text, key: newIdempotencyKey() };
      return enterCount(code, count, request.current.key);
    },
    onSuccess: (_, { occupied }) => onSaved(occupied.trim()),
  });
  const errors = found.length > 0 ? found : fieldErrorsOf(saving.error, FIELDS);
  const save = (): void => {
    const faults = [
      ...(isWholeNumber(typed.occupied) ? [] : [{ fieldId: FIELDS.occupied, message: t('peopleNeeded') }]),
      ...(typed.at === '' ? [{ fieldId: FIELDS.at, message: t('atNeeded') }] : []),
    ];
    setFound(faults);
    if (faults.length === 0) saving.mutate(typed);
  };
  return (
    <FormDialog
      title={t('countOf', { name })}
      actLabel={t('save')}
      errors={errors}
      sending={saving}
      onAct={save}
      onClose={onClose}
    >
      <TextField
        id={FIELDS.occupied}
        error={errorOfField(errors, FIELDS.occupied)}
        label={t('people')}
        hint={capacity === null ? t('peopleHint') : t('peopleHintOf', { capacity })}
        width="short"
        inputMode="numeric"
        value={typed.occupied}
        onChange={(occupied) => setTyped({ ...typed, occupied })}
      />
      <MomentField
        id={FIELDS.at}
        error={errorOfField(errors, FIELDS.at)}
        label={t('at')}
        hint={t('atHint')}
        hasTime
        lastDay={localDayOf(businessNow())}
        value={typed.at}
        onChange={(at) => setTyped({ ...typed, at })}
      />
    </FormDialog>
  );
}
