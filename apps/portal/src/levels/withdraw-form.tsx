import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { useTexts } from '../language/language';
import { FormDialog } from '../parts/form-dialog';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { LEVELS, withdrawLevel, type LevelDecision } from './level-requests';
import { levelsTexts } from './levels.texts';

const FIELDS = { reason: 'level-withdrawal-reason' };
const REASON_CHARACTERS_MAX = 1_000;

/** Takes a decision back, with the reason that everybody reads. */
export function WithdrawForm({
  decision,
  onClose,
}: {
  readonly decision: LevelDecision;
  readonly onClose: () => void;
}) {
  const t = useTexts(levelsTexts);
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const withdrawing = useMutation({
    mutationFn: () => withdrawLevel(decision.id, reason.trim(), idempotencyKey),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [LEVELS] });
      void queries.invalidateQueries({ queryKey: ['maps'] });
      onClose();
    },
  });
  const errors = isMissing
    ? [{ fieldId: FIELDS.reason, message: t('reasonNeeded') }]
    : fieldErrorsOf(withdrawing.error, FIELDS);
  const withdraw = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') withdrawing.mutate();
  };
  return (
    <FormDialog
      title={t('withdrawOf', { number: decision.document.number })}
      actLabel={t('withdraw')}
      errors={errors}
      sending={withdrawing}
      onAct={withdraw}
      onClose={onClose}
    >
      <p>{t('withdrawHelp')}</p>
      <TextField
        id={FIELDS.reason}
        error={errorOfField(errors, FIELDS.reason)}
        label={t('reason')}
        hint={t('reasonHint')}
        lines={3}
        maxLength={REASON_CHARACTERS_MAX}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
