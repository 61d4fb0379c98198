import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { RadioGroup } from '../parts/choices';
import { Dialog } from '../parts/dialog';
import { ProblemNotice } from '../parts/problem-notice';
import { revokeCard, type RevocationReason, type ShownCard } from './card-requests';
import { cardsTexts } from './cards.texts';

const REASONS = ['lost', 'stolen', 'holder-request', 'holder-died', 'mistake'] as const;

interface RevokeCardProps {
  readonly card: ShownCard;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
}

/** Asks why, and takes the card out of use for good. */
export function RevokeCard({ card, onClose, onRevoked }: RevokeCardProps) {
  const t = useTexts(cardsTexts);
  const [reason, setReason] = useState<RevocationReason>();
  const [isMissing, setMissing] = useState(false);
  const revoking = useMutation({
    mutationFn: (given: RevocationReason) => revokeCard(card, given),
    onSuccess: onRevoked,
  });
  const revoke = (): void => {
    setMissing(reason === undefined);
    if (reason !== undefined) revoking.mutate(reason);
  };
  return (
    <Dialog
      title={t('revokeTitle', { name: card.fullName })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="danger" onPress={revoke} isBusy={revoking.isPending}>
          {t('revoke')}
        </Button>
      }
    >
      {revoking.isError ? <ProblemNotice error={revoking.error} /> : null}
      <p>{t('revokeHelp')}</p>
      <RadioGroup
        label={t('reason')}
        error={isMissing ? t('reasonNeeded') : undefined}
        value={reason}
        options={REASONS.map((value) => ({ value, label: t(value) }))}
        onChange={setReason}
      />
    </Dialog>
  );
}
