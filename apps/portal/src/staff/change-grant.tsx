import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { ErrorSummary } from '../parts/error-summary';
import { fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { GRANT_FIELDS, GrantFields } from './grant-fields';
import { grantBodyOf, typedGrantOf, type StaffMember } from './staff-member';
import { setGrant } from './staff-requests';
import { staffTexts } from './staff.texts';

interface ChangeGrantProps {
  readonly member: StaffMember;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Gives another role, other areas, another end. */
export function ChangeGrant({ member, onClose, onSaved }: ChangeGrantProps) {
  const t = useTexts(staffTexts);
  const [grant, change] = useState(() => typedGrantOf(member));
  const saving = useMutation({
    mutationFn: () => setGrant(member, grantBodyOf(grant, grant.role === '' ? member.role : grant.role)),
    onSuccess: onSaved,
  });
  const errors = fieldErrorsOf(saving.error, GRANT_FIELDS);
  return (
    <Dialog
      title={t('changeOf', { name: member.name })}
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={() => saving.mutate()} isBusy={saving.isPending}>
          {t('save')}
        </Button>
      }
    >
      <ErrorSummary errors={errors} />
      {saving.isError && errors.length === 0 ? <ProblemNotice error={saving.error} /> : null}
      <GrantFields grant={grant} errors={errors} onChange={change} />
    </Dialog>
  );
}
