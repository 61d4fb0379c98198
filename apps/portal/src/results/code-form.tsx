import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../language/language';
import { SmsCodeForm } from '../parts/sms-code-form';
import { openLookUp, type LookedUp } from './look-up-requests';
import { resultsTexts } from './results.texts';

interface CodeFormProps {
  readonly id: string;
  readonly onTold: (told: LookedUp) => void;
}

/** The code that came by SMS. It says the same whether or not one was sent. */
export function CodeForm({ id, onTold }: CodeFormProps) {
  const t = useTexts(resultsTexts);
  const opening = useMutation({ mutationFn: (typed: string) => openLookUp(id, typed), onSuccess: onTold });
  return (
    <SmsCodeForm id="look-up-code" actLabel={t('show')} telling={opening} onTold={opening.mutate}>
      <p>{t('sentReason')}</p>
    </SmsCodeForm>
  );
}
