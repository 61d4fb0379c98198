import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language/language';
import { FormDialog } from '../parts/form-dialog';
import { fieldErrorsOf } from '../parts/problem-fields';
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
    <FormDialog
      title={t('changeOf', { name: member.name })}
      actLabel={t('save')}
      errors={errors}
      sending={saving}
      onAct={() => saving.mutate()}
      onClose={onClose}
    >
      <GrantFields grant={grant} errors={errors} onChange={change} />
    </FormDialog>
  );
}
