import { useTexts } from '../language/language';
import { DateField } from '../parts/date-field';
import type { FormError } from '../parts/error-summary';
import { errorOfField } from '../parts/problem-fields';
import { Select } from '../parts/select';
import { TextField } from '../parts/text-field';
import { AreasField } from './areas-field';
import { ROLE_NAMES, type TypedGrant } from './staff-member';
import { roleTexts, staffTexts } from './staff.texts';

/** Ids of the controls by the paths of the request's body. */
export const GRANT_FIELDS = {
  role: 'staff-role',
  areas: 'staff-areas',
  facility: 'staff-facility',
  expiresAt: 'staff-expiry',
} as const;

const FACILITY_CHARACTERS_MAX = 32;

interface GrantFieldsProps {
  readonly grant: TypedGrant;
  readonly errors: readonly FormError[];
  readonly onChange: (grant: TypedGrant) => void;
}

/** What a member of staff may do, where, and until when. */
export function GrantFields({ grant, errors, onChange }: GrantFieldsProps) {
  const t = useTexts(staffTexts);
  const role = useTexts(roleTexts);
  const set = (part: Partial<TypedGrant>): void => onChange({ ...grant, ...part });
  return (
    <>
      <Select
        id={GRANT_FIELDS.role}
        label={t('role')}
        error={errorOfField(errors, GRANT_FIELDS.role)}
        value={grant.role}
        options={ROLE_NAMES.map((value) => ({ value, label: role(value) }))}
        onChange={(chosen) => set({ role: chosen })}
      />
      <AreasField
        id={GRANT_FIELDS.areas}
        error={errorOfField(errors, GRANT_FIELDS.areas)}
        values={grant.areas}
        onChange={(areas) => set({ areas })}
      />
      <TextField
        id={GRANT_FIELDS.facility}
        label={t('facility')}
        hint={t('facilityHint')}
        error={errorOfField(errors, GRANT_FIELDS.facility)}
        isOptional
        value={grant.facility}
        onChange={(facility) => set({ facility })}
        width="code"
        autoCapitalize="characters"
        maxLength={FACILITY_CHARACTERS_MAX}
      />
      <DateField
        id={GRANT_FIELDS.expiresAt}
        label={t('expiry')}
        hint={t('expiryHint')}
        error={errorOfField(errors, GRANT_FIELDS.expiresAt)}
        isOptional
        value={grant.lastDay}
        onChange={(lastDay) => set({ lastDay })}
      />
    </>
  );
}
