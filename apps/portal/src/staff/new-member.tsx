import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { useTexts } from '../language/language';
import type { FormError } from '../parts/error-summary';
import { FormDialog } from '../parts/form-dialog';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { GRANT_FIELDS, GrantFields } from './grant-fields';
import { grantBodyOf, NO_GRANT, type StaffWithPassword } from './staff-member';
import { createStaff } from './staff-requests';
import { staffTexts } from './staff.texts';

const FIELDS = { name: 'staff-name', email: 'staff-email', ...GRANT_FIELDS } as const;
const NAME_CHARACTERS_MAX = 100;
const EMAIL_CHARACTERS_MAX = 254;

interface NewMemberProps {
  readonly onClose: () => void;
  readonly onCreated: (member: StaffWithPassword) => void;
}

/** Makes an account; what comes of it is the password for the first sign-in. */
export function NewMember({ onClose, onCreated }: NewMemberProps) {
  const t = useTexts(staffTexts);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [grant, setGrant] = useState(NO_GRANT);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const creating = useMutation({
    mutationFn: (role: Exclude<typeof grant.role, ''>) =>
      createStaff({ name, email, ...grantBodyOf(grant, role) }, newIdempotencyKey()),
    onSuccess: onCreated,
  });
  const refused = fieldErrorsOf(creating.error, FIELDS);
  const errors = missing.length > 0 ? missing : refused;
  const create = (): void => {
    const found = [
      ...(name.trim() === '' ? [{ fieldId: FIELDS.name, message: t('nameNeeded') }] : []),
      ...(email.trim() === '' ? [{ fieldId: FIELDS.email, message: t('emailNeeded') }] : []),
      ...(grant.role === '' ? [{ fieldId: FIELDS.role, message: t('roleNeeded') }] : []),
    ];
    setMissing(found);
    if (found.length === 0 && grant.role !== '') creating.mutate(grant.role);
  };
  return (
    <FormDialog
      title={t('addTitle')}
      actLabel={t('save')}
      errors={errors}
      sending={creating}
      onAct={create}
      onClose={onClose}
    >
      <TextField
        id={FIELDS.name}
        label={t('name')}
        error={errorOfField(errors, FIELDS.name)}
        value={name}
        onChange={setName}
        maxLength={NAME_CHARACTERS_MAX}
        autoCapitalize="words"
      />
      <TextField
        id={FIELDS.email}
        label={t('email')}
        hint={t('emailHint')}
        error={errorOfField(errors, FIELDS.email)}
        type="email"
        inputMode="email"
        value={email}
        onChange={setEmail}
        maxLength={EMAIL_CHARACTERS_MAX}
        autoCapitalize="none"
      />
      <GrantFields grant={grant} errors={errors} onChange={setGrant} />
    </FormDialog>
  );
}
