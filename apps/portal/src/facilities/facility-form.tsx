import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { useCommunes } from '../areas/areas';
import { useTexts } from '../language/language';
import { CheckboxGroup } from '../parts/choices';
import { ComboBox } from '../parts/combo-box';
import type { FormError } from '../parts/error-summary';
import { FormDialog } from '../parts/form-dialog';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { facilityKindTexts, facilityTexts } from './facilities.texts';
import {
  changeFacility,
  FACILITY_KINDS,
  hasCapacity,
  NO_FACILITY,
  registerFacility,
  typedFacilityOf,
  type Facility,
  type TypedFacility,
} from './facility';

/** Ids of the controls by the paths of the request's body. */
const FIELDS = {
  ...{ code: 'facility-code', name: 'facility-name', kinds: 'facility-kinds', communeCode: 'facility-commune' },
  ...{ capacity: 'facility-capacity' },
  ...{ address: 'facility-address', contactPhone: 'facility-phone', openingHours: 'facility-hours' },
} as const;
const CODE_CHARACTERS_MAX = 32;
const TEXT_CHARACTERS_MAX = 300;

interface FacilityFormProps {
  /** Undefined for a new one. */
  readonly facility: Facility | undefined;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Enters a facility, or changes what is said of one. */
export function FacilityForm({ facility, onClose, onSaved }: FacilityFormProps) {
  const t = useTexts(facilityTexts);
  const [typed, setTyped] = useState(() => (facility === undefined ? NO_FACILITY : typedFacilityOf(facility)));
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const saving = useMutation({
    mutationFn: () =>
      facility === undefined ? registerFacility(typed, newIdempotencyKey()) : changeFacility(facility, typed),
    onSuccess: onSaved,
  });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(saving.error, FIELDS);
  const save = (): void => {
    const found = missingIn(typed).map(({ field, text }) => ({ fieldId: FIELDS[field], message: t(text) }));
    setMissing(found);
    if (found.length === 0) saving.mutate();
  };
  return (
    <FormDialog
      title={facility === undefined ? t('addTitle') : t('changeTitle', { name: facility.name })}
      actLabel={t('save')}
      errors={errors}
      sending={saving}
      onAct={save}
      onClose={onClose}
    >
      <Fields typed={typed} errors={errors} isNew={facility === undefined} onChange={setTyped} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly typed: TypedFacility;
  readonly errors: readonly FormError[];
  readonly isNew: boolean;
  readonly onChange: (typed: TypedFacility) => void;
}

function Fields({ typed, errors, isNew, onChange }: FieldsProps) {
  const t = useTexts(facilityTexts);
  const kindName = useTexts(facilityKindTexts);
  const communes = useCommunes();
  const set = (part: Partial<TypedFacility>): void => onChange({ ...typed, ...part });
  const common = (field: keyof typeof FIELDS) => commonOf(field, errors);
  return (
    <>
      {isNew ? (
        <TextField
          {...common('code')}
          label={t('code')}
          hint={t('codeHint')}
          value={typed.code}
          onChange={(code) => set({ code })}
          width="code"
          maxLength={CODE_CHARACTERS_MAX}
        />
      ) : null}
      <TextField
        {...common('name')}
        label={t('name')}
        value={typed.name}
        onChange={(name) => set({ name })}
        maxLength={TEXT_CHARACTERS_MAX}
      />
      <CheckboxGroup
        {...common('kinds')}
        label={t('kind')}
        values={typed.kinds}
        options={FACILITY_KINDS.map((value) => ({ value, label: kindName(value) }))}
        onChange={(kinds) => set({ kinds })}
      />
      {hasCapacity(typed.kinds) ? (
        <TextField
          {...common('capacity')}
          label={t('capacity')}
          hint={t('capacityHint')}
          isOptional
          width="short"
          inputMode="numeric"
          value={typed.capacity}
          onChange={(capacity) => set({ capacity })}
        />
      ) : null}
      <ComboBox
        {...common('communeCode')}
        label={t('commune')}
        value={typed.communeCode === '' ? undefined : typed.communeCode}
        options={communes.options}
        onChange={(communeCode = '') => set({ communeCode })}
      />
      <HowToReach typed={typed} errors={errors} onChange={onChange} />
    </>
  );
}

function HowToReach({ typed, errors, onChange }: Omit<FieldsProps, 'isNew'>) {
  const t = useTexts(facilityTexts);
  const common = (field: keyof typeof FIELDS) => commonOf(field, errors);
  return (
    <>
      <TextField
        {...common('address')}
        label={t('address')}
        isOptional
        value={typed.address}
        onChange={(address) => onChange({ ...typed, address })}
        maxLength={TEXT_CHARACTERS_MAX}
      />
      <TextField
        {...common('contactPhone')}
        label={t('phone')}
        hint={t('phoneHint')}
        isOptional
        type="tel"
        value={typed.contactPhone}
        onChange={(contactPhone) => onChange({ ...typed, contactPhone })}
      />
      <TextField
        {...common('openingHours')}
        label={t('hours')}
        hint={t('hoursHint')}
        isOptional
        value={typed.openingHours}
        onChange={(openingHours) => onChange({ ...typed, openingHours })}
      />
    </>
  );
}

const commonOf = (field: keyof typeof FIELDS, errors: readonly FormError[]) => ({
  id: FIELDS[field],
  error: errorOfField(errors, FIELDS[field]),
});

type Missing = { readonly field: keyof typeof FIELDS; readonly text: keyof typeof facilityTexts };

const PLACES = /^[1-9]\d{0,8}$/;

function missingIn({ code, name, kinds, communeCode, capacity }: TypedFacility): readonly Missing[] {
  return [
    ...(code.trim() === '' ? [{ field: 'code', text: 'codeNeeded' } as const] : []),
    ...(name.trim() === '' ? [{ field: 'name', text: 'nameNeeded' } as const] : []),
    ...(kinds.length === 0 ? [{ field: 'kinds', text: 'kindNeeded' } as const] : []),
    ...(hasCapacity(kinds) && capacity.trim() !== '' && !PLACES.test(capacity.trim())
      ? [{ field: 'capacity', text: 'capacityNeeded' } as const]
      : []),
    ...(communeCode === '' ? [{ field: 'communeCode', text: 'communeNeeded' } as const] : []),
  ];
}
