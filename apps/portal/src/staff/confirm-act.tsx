import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { ProblemNotice } from '../parts/problem-notice';
import type { StaffMember, StaffWithPassword } from './staff-member';
import { disableStaff, resetCredentials } from './staff-requests';
import { staffTexts } from './staff.texts';

interface ConfirmActProps {
  readonly what: 'disable' | 'reset';
  readonly member: StaffMember;
  readonly onClose: () => void;
  readonly onDone: (member: StaffWithPassword) => void;
}

/** Asks before an act that cannot be taken back. */
export function ConfirmAct({ what, member, onClose, onDone }: ConfirmActProps) {
  const t = useTexts(staffTexts);
  const acting = useMutation({
    mutationFn: async (): Promise<StaffWithPassword> =>
      what === 'reset' ? resetCredentials(member) : { ...(await disableStaff(member)), startPassword: null },
    onSuccess: onDone,
  });
  return (
    <Dialog
      title={t(`${what}Title`, { name: member.name })}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind={what === 'disable' ? 'danger' : 'primary'}
          onPress={() => acting.mutate()}
          isBusy={acting.isPending}
        >
          {t(what)}
        </Button>
      }
    >
      {acting.isError ? <ProblemNotice error={acting.error} /> : null}
      <p>{t(`${what}Help`)}</p>
    </Dialog>
  );
}
