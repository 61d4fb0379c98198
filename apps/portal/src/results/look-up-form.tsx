import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { parsePhone, parseSlipCode } from '#libs/vocabulary';
import { newIdempotencyKey } from '#packages/client';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { DateField, NO_DATE, type TypedDate } from '../parts/date-field';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { errorOfField } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { askLookUp, type LookUpBody } from './look-up-requests';
import { resultsTexts } from './results.texts';
import { birthOf } from './typed-birth.rules';

const SLIP_ID = 'slip-code';
const BIRTH_ID = 'slip-birth';
const PHONE_ID = 'slip-phone';
const TYPED_CHARACTERS_MAX = 30;

/** As it was typed. */
interface TypedSlip {
  readonly slipCode: string;
  readonly birth: TypedDate;
  readonly phone: string;
}

/** What stands on the slip, and who asks. Nothing of it is kept on this device. */
export function LookUpForm({ onAsked }: { readonly onAsked: (id: string) => void }) {
  const t = useTexts(resultsTexts);
  const [typed, setTyped] = useState<TypedSlip>({ slipCode: '', birth: NO_DATE, phone: '' });
  const [isChecked, setChecked] = useState(false);
  const asking = useMutation({
    mutationFn: (body: LookUpBody) => askLookUp(body, newIdempotencyKey()),
    onSuccess: onAsked,
  });
  const [slip, phone, born] = [parseSlipCode(typed.slipCode), parsePhone(typed.phone), birthOf(typed.birth)];
  const errors = [
    ...(slip.ok ? [] : [{ fieldId: SLIP_ID, message: t('slipCodeWrong') }]),
    ...(born === undefined ? [{ fieldId: BIRTH_ID, message: t('birthWrong') }] : []),
    ...(phone.ok ? [] : [{ fieldId: PHONE_ID, message: t('phoneWrong') }]),
  ];
  const seen = isChecked ? errors : [];
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (slip.ok && phone.ok && born !== undefined)
      asking.mutate({ slipCode: slip.value, birth: born, phone: phone.value });
  };
  return (
    <form onSubmit={ask} noValidate className="text-column">
      <ErrorSummary errors={seen} />
      {asking.isError ? <ProblemNotice error={asking.error} /> : null}
      <SlipFields typed={typed} errors={seen} onChange={setTyped} />
      <div className="actions">
        <Button type="submit" isBusy={asking.isPending}>
          {t('ask')}
        </Button>
      </div>
    </form>
  );
}

interface SlipFieldsProps {
  readonly typed: TypedSlip;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedSlip) => void;
}

function SlipFields({ typed, errors, onChange }: SlipFieldsProps) {
  const t = useTexts(resultsTexts);
  return (
    <>
      <TextField
        id={SLIP_ID}
        label={t('slipCode')}
        hint={t('slipCodeHint')}
        error={errorOfField(errors, SLIP_ID)}
        value={typed.slipCode}
        onChange={(slipCode) => onChange({ ...typed, slipCode })}
        width="code"
        autoCapitalize="characters"
        maxLength={TYPED_CHARACTERS_MAX}
      />
      <DateField
        id={BIRTH_ID}
        label={t('birth')}
        hint={t('birthHint')}
        error={errorOfField(errors, BIRTH_ID)}
        value={typed.birth}
        onChange={(birth) => onChange({ ...typed, birth })}
      />
      <TextField
        id={PHONE_ID}
        label={t('phone')}
        hint={t('phoneHint')}
        error={errorOfField(errors, PHONE_ID)}
        value={typed.phone}
        onChange={(phone) => onChange({ ...typed, phone })}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="short"
        maxLength={TYPED_CHARACTERS_MAX}
      />
    </>
  );
}
