import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ErrorSummary } from '../parts/error-summary';
import { Notification } from '../parts/notification';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { openLookUp, type LookedUp } from './look-up-requests';
import { resultsTexts } from './results.texts';

const CODE_ID = 'look-up-code';
const CODE = /^\d{6}$/;

interface CodeFormProps {
  readonly id: string;
  readonly onTold: (told: LookedUp) => void;
}

/** The code that came by SMS. It says the same whether or not one was sent. */
export function CodeForm({ id, onTold }: CodeFormProps) {
  const t = useTexts(resultsTexts);
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const opening = useMutation({ mutationFn: (typed: string) => openLookUp(id, typed), onSuccess: onTold });
  const refused = fieldErrorsOf(opening.error, { code: CODE_ID });
  const errors = isChecked && !CODE.test(code) ? [{ fieldId: CODE_ID, message: t('codeWrong') }] : refused;
  const open = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (CODE.test(code)) opening.mutate(code);
  };
  return (
    <form onSubmit={open} noValidate className="text-column">
      <Notification tone="notice" title={t('sent')}>
        <p>{t('sentReason')}</p>
      </Notification>
      <ErrorSummary errors={errors} />
      {opening.isError && refused.length === 0 ? <ProblemNotice error={opening.error} /> : null}
      <TextField
        id={CODE_ID}
        label={t('code')}
        error={errorOfField(errors, CODE_ID)}
        value={code}
        onChange={(typed) => setCode(typed.replaceAll(/\D/g, ''))}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="code"
        maxLength={6}
      />
      <div className="actions">
        <Button type="submit" isBusy={opening.isPending}>
          {t('show')}
        </Button>
      </div>
    </form>
  );
}
