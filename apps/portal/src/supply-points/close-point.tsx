import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { closePoint, REGISTER, type PointRecord } from './registered-point';
import { supplyPointsTexts } from './supply-points.texts';

const REASON_CHARACTERS_MAX = 300;

/** Takes a point off every map for good, once somebody has said why. */
export function ClosePoint({ point }: { readonly point: PointRecord }) {
  const t = useTexts(supplyPointsTexts);
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const closing = useMutation({
    mutationFn: () => closePoint(point, reason.trim()),
    onSuccess: () => {
      setOpen(false);
      void queries.invalidateQueries({ queryKey: [REGISTER] });
    },
  });
  const close = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') closing.mutate();
  };
  return (
    <>
      <Button kind="danger" onPress={() => setOpen(true)}>
        {t('close')}
      </Button>
      <Dialog
        title={t('closeTitle', { name: point.name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="danger" onPress={close} isBusy={closing.isPending}>
            {t('close')}
          </Button>
        }
      >
        {closing.isError ? <ProblemNotice error={closing.error} /> : null}
        <p>{t('closeHelp')}</p>
        <TextField
          label={t('reason')}
          hint={t('reasonHint')}
          error={isMissing ? t('reasonNeeded') : undefined}
          value={reason}
          onChange={setReason}
          maxLength={REASON_CHARACTERS_MAX}
        />
      </Dialog>
    </>
  );
}
