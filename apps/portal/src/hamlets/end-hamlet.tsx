import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { localDayOf } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import type { FormError } from '../parts/error-summary';
import { FormDialog } from '../parts/form-dialog';
import { MomentField } from '../parts/moment-field';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { endHamlet, type Hamlet } from './hamlet-requests';
import { hamletsTexts } from './hamlets.texts';

const FIELDS = { validTo: 'hamlet-valid-to', reason: 'hamlet-end-reason' };
const REASON_CHARACTERS_MAX = 500;

interface EndHamletProps {
  readonly hamlet: Hamlet;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** Says from which day on there is no such hamlet, and why. */
export function EndHamlet({ hamlet, onClose, onEnded }: EndHamletProps) {
  const t = useTexts(hamletsTexts);
  const [typed, setTyped] = useState(() => ({ validTo: localDayOf(businessNow()), reason: '' }));
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const ending = useMutation({ mutationFn: () => endHamlet(hamlet, typed), onSuccess: onEnded });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(ending.error, FIELDS);
  const end = (): void => {
    const found = [
      ...(typed.validTo === '' ? [{ fieldId: FIELDS.validTo, message: t('dayNeeded') }] : []),
      ...(typed.reason.trim() === '' ? [{ fieldId: FIELDS.reason, message: t('reasonNeeded') }] : []),
    ];
    setMissing(found);
    if (found.length === 0) ending.mutate();
  };
  return (
    <FormDialog
      title={t('endOf', { name: hamlet.name })}
      actLabel={t('end')}
      errors={errors}
      sending={ending}
      onAct={end}
      onClose={onClose}
    >
      <p>{t('endHelp')}</p>
      <MomentField
        id={FIELDS.validTo}
        error={errorOfField(errors, FIELDS.validTo)}
        label={t('validTo')}
        value={typed.validTo}
        onChange={(validTo) => setTyped({ ...typed, validTo })}
      />
      <TextField
        id={FIELDS.reason}
        error={errorOfField(errors, FIELDS.reason)}
        label={t('reason')}
        hint={t('reasonHint')}
        lines={3}
        maxLength={REASON_CHARACTERS_MAX}
        value={typed.reason}
        onChange={(reason) => setTyped({ ...typed, reason })}
      />
    </FormDialog>
  );
}
