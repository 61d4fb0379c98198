import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { ProblemNotice } from '../parts/problem-notice';
import { facilityTexts } from './facilities.texts';
import { closeFacility, type Facility } from './facility';

interface CloseFacilityProps {
  readonly facility: Facility;
  readonly onClose: () => void;
  readonly onClosed: () => void;
}

export function CloseFacility({ facility, onClose, onClosed }: CloseFacilityProps) {
  const t = useTexts(facilityTexts);
  const closing = useMutation({ mutationFn: () => closeFacility(facility), onSuccess: onClosed });
  return (
    <Dialog
      title={t('closeTitle', { name: facility.name })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="danger" onPress={() => closing.mutate()} isBusy={closing.isPending}>
          {t('close')}
        </Button>
      }
    >
      {closing.isError ? <ProblemNotice error={closing.error} /> : null}
      <p>{t('closeHelp')}</p>
    </Dialog>
  );
}
