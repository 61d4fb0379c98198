import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { ProblemNotice } from '../parts/problem-notice';
import { closePlace } from './place';
import { placesTexts } from './places.texts';

interface ClosePlaceProps {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly onClosed: () => void;
}

/** Closes the place for good, having asked. */
export function ClosePlace({ code, name, version, onClosed }: ClosePlaceProps) {
  const t = useTexts(placesTexts);
  const [isAsking, setAsking] = useState(false);
  const closing = useMutation({ mutationFn: () => closePlace(code, version), onSuccess: onClosed });
  return (
    <div className="actions">
      <Button kind="danger" onPress={() => setAsking(true)}>
        {t('close')}
      </Button>
      <Dialog
        title={t('closeTitle', { name })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="danger" onPress={() => closing.mutate()} isBusy={closing.isPending}>
            {t('close')}
          </Button>
        }
      >
        {closing.isError ? <ProblemNotice error={closing.error} /> : null}
        <p>{t('closeHelp')}</p>
      </Dialog>
    </div>
  );
}
