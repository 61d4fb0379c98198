import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isWorthRepeating } from '#packages/client';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { ProblemNotice } from '../parts/problem-notice';
import { endShift } from './checkpoint-requests';
import { checkpointTexts } from './checkpoint.texts';
import { openShifts, type OpenShift } from './open-shift';
import { useQueueCounts } from './use-sending';

/** Ends the shift here and, where it can be reached, on the platform, which ends it with the officer's next one. */
export function EndShift({ shift }: { readonly shift: OpenShift }) {
  const t = useTexts(checkpointTexts);
  const [isAsking, setAsking] = useState(false);
  const { waiting } = useQueueCounts();
  const end = useMutation({
    mutationFn: () => endShift(shift.id).catch(unlessAway),
    onSuccess: () => openShifts.change([]),
  });
  return (
    <>
      <Button kind="secondary" onPress={() => setAsking(true)}>
        {t('end')}
      </Button>
      <Dialog
        title={t('endTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <Button onPress={() => end.mutate()} isBusy={end.isPending}>
            {t('end')}
          </Button>
        }
      >
        {end.isError ? <ProblemNotice error={end.error} /> : null}
        <p>{waiting === 0 ? t('endNothingWaiting') : t('endWaiting', { count: waiting })}</p>
      </Dialog>
    </>
  );
}

function unlessAway(error: unknown): void {
  if (!isWorthRepeating(error)) throw error;
}
