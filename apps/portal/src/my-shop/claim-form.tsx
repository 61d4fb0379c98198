import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { parsePhone } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import type { SupplyPoint } from '../maps/map-answers';
import { Button } from '../parts/button';
import { ErrorSummary } from '../parts/error-summary';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import type { AskedClaim } from './claim-shop';
import { askClaim } from './my-shop-requests';
import { myShopTexts } from './my-shop.texts';

const FIELDS = { phone: 'claim-phone', fullName: 'claim-name' } as const;
const PHONE_CHARACTERS_MAX = 30;
const NAME_CHARACTERS_MAX = 100;

interface ClaimFormProps {
  readonly point: SupplyPoint;
  readonly onAsked: (asked: AskedClaim) => void;
}

/** Who claims the place. Nothing of it is kept on this device. */
export function ClaimForm({ point, onAsked }: ClaimFormProps) {
  const t = useTexts(myShopTexts);
  const [typed, setTyped] = useState({ phone: '', fullName: '' });
  const [isChecked, setChecked] = useState(false);
  const phone = parsePhone(typed.phone);
  const asking = useMutation({
    mutationFn: (number: string) => {
      const fullName = typed.fullName.trim();
      return askClaim({ supplyPointId: point.id, phone: number, ...(fullName !== '' && { fullName }) });
    },
    onSuccess: (id) => onAsked({ id, phone: typed.phone.trim() }),
  });
  const refused = fieldErrorsOf(asking.error, FIELDS);
  const errors = isChecked && !phone.ok ? [{ fieldId: FIELDS.phone, message: t('phoneWrong') }] : refused;
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (phone.ok) asking.mutate(phone.value);
  };
  const common = (field: keyof typeof FIELDS) => ({
    ...{ id: FIELDS[field], error: errorOfField(errors, FIELDS[field]), value: typed[field] },
    onChange: (value: string) => setTyped({ ...typed, [field]: value }),
  });
  return (
    <form onSubmit={ask} noValidate className="text-column">
      <p>{t('claimLead')}</p>
      <p>{point.phone === null ? t('otherPhone') : t('samePhone', { phone: point.phone })}</p>
      <p className="muted">{t('again')}</p>
      <ErrorSummary errors={errors} />
      {asking.isError && refused.length === 0 ? <ProblemNotice error={asking.error} /> : null}
      <TextField
        {...common('phone')}
        label={t('phone')}
        hint={t('phoneHint')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="short"
        maxLength={PHONE_CHARACTERS_MAX}
      />
      <TextField
        {...common('fullName')}
        label={t('fullName')}
        hint={t('fullNameHint')}
        isOptional
        autoComplete="name"
        autoCapitalize="words"
        maxLength={NAME_CHARACTERS_MAX}
      />
      <div className="actions">
        <Button type="submit" isBusy={asking.isPending}>
          {t('sendCode')}
        </Button>
      </div>
    </form>
  );
}
