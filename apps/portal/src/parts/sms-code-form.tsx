import { useState, type FormEvent, type ReactNode } from 'react';
import { useTexts } from '../language/language';
import { Button } from './button';
import { ErrorSummary } from './error-summary';
import { Notification } from './notification';
import { partsTexts } from './parts.texts';
import { errorOfField, fieldErrorsOf } from './problem-fields';
import { ProblemNotice } from './problem-notice';
import { TextField } from './text-field';

const CODE = /^\d{6}$/;

interface SmsCodeFormProps {
  /** Of the field, to which an error leads. */
  readonly id: string;
  readonly actLabel: string;
  /** What is under way with the code that was told, and how it has ended. */
  readonly telling: { readonly isPending: boolean; readonly error: unknown };
  readonly onTold: (code: string) => void;
  /** To whom a code was sent, and how long it is good. */
  readonly children: ReactNode;
}

/** The code of six digits that came by SMS. */
export function SmsCodeForm({ id, actLabel, telling, onTold, children }: SmsCodeFormProps) {
  const t = useTexts(partsTexts);
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const refused = fieldErrorsOf(telling.error, { code: id });
  const errors = isChecked && !CODE.test(code) ? [{ fieldId: id, message: t('smsCodeWrong') }] : refused;
  const tell = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (CODE.test(code)) onTold(code);
  };
  return (
    <form onSubmit={tell} noValidate className="text-column">
      <Notification tone="notice" title={t('smsSent')}>
        {children}
      </Notification>
      <ErrorSummary errors={errors} />
      {telling.error && refused.length === 0 ? <ProblemNotice error={telling.error} /> : null}
      <TextField
        id={id}
        label={t('smsCode')}
        error={errorOfField(errors, id)}
        value={code}
        onChange={(typed) => setCode(typed.replaceAll(/\D/g, ''))}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="code"
        maxLength={6}
      />
      <div className="actions">
        <Button type="submit" isBusy={telling.isPending}>
          {actLabel}
        </Button>
      </div>
    </form>
  );
}
