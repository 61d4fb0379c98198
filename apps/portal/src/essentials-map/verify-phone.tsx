import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { parsePhone } from '#libs/vocabulary';
import { newIdempotencyKey } from '#packages/client';
import { useTexts } from '../language/language';
import { askReportCode } from '../maps/map-answers';
import { Button } from '../parts/button';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { reportTexts } from './report.texts';

const TYPED_CHARACTERS_MAX = 30;
const CODE = /^\d{6}$/;

interface VerifyPhoneProps {
  readonly isSending: boolean;
  readonly onVerified: (phone: string, code: string) => void;
}

/** The phone of whoever reports, and the code that came to it. */
export function VerifyPhone({ isSending, onVerified }: VerifyPhoneProps) {
  const [phone, setPhone] = useState<string>();
  return phone === undefined ? (
    <AskCode onAsked={setPhone} />
  ) : (
    <TellCode isSending={isSending} onTold={(code) => onVerified(phone, code)} />
  );
}

function AskCode({ onAsked }: { readonly onAsked: (phone: string) => void }) {
  const t = useTexts(reportTexts);
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const parsed = parsePhone(typed);
  const asking = useMutation({
    mutationFn: (phone: string) => askReportCode(phone, newIdempotencyKey()),
    onSuccess: (_, phone) => onAsked(phone),
  });
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (parsed.ok) asking.mutate(parsed.value);
  };
  return (
    <form onSubmit={ask} noValidate>
      <p>{t('first')}</p>
      {asking.isError ? <ProblemNotice error={asking.error} /> : null}
      <TextField
        label={t('phone')}
        hint={t('phoneHint')}
        error={isChecked && !parsed.ok ? t('phoneWrong') : undefined}
        value={typed}
        onChange={setTyped}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="short"
        maxLength={TYPED_CHARACTERS_MAX}
      />
      <Button type="submit" isBusy={asking.isPending}>
        {t('sendCode')}
      </Button>
    </form>
  );
}

interface TellCodeProps {
  readonly isSending: boolean;
  readonly onTold: (code: string) => void;
}

function TellCode({ isSending, onTold }: TellCodeProps) {
  const t = useTexts(reportTexts);
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const tell = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (CODE.test(code)) onTold(code);
  };
  return (
    <form onSubmit={tell} noValidate>
      <TextField
        label={t('code')}
        error={isChecked && !CODE.test(code) ? t('codeWrong') : undefined}
        value={code}
        onChange={(typed) => setCode(typed.replaceAll(/\D/g, ''))}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="code"
        maxLength={6}
      />
      <Button type="submit" isBusy={isSending}>
        {t('send')}
      </Button>
    </form>
  );
}
