import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PLACE_KINDS, type PlaceKind } from '#libs/vocabulary';
import { newIdempotencyKey } from '#packages/client';
import { useCommunes } from '../areas/areas';
import { useTexts } from '../language/language';
import { ComboBox } from '../parts/combo-box';
import type { FormError } from '../parts/error-summary';
import { FormDialog } from '../parts/form-dialog';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { Select } from '../parts/select';
import { TextField } from '../parts/text-field';
import { placeKindTexts } from '../place/place-kinds.texts';
import { registerPlace, type RegisterBody } from './place';
import { placesTexts } from './places.texts';

/** Ids of the controls by the paths of the request's body. */
const FIELDS = {
  ...{ name: 'place-name', kind: 'place-kind', communeCode: 'place-commune' },
  ...{ address: 'place-address', contactPhone: 'place-phone' },
} as const;
const NAME_CHARACTERS_MAX = 200;
const ADDRESS_CHARACTERS_MAX = 300;

interface TypedPlace {
  readonly name: string;
  /** Empty until it is chosen; the code of the commune too. */
  readonly kind: PlaceKind | '';
  readonly communeCode: string;
  readonly address: string;
  readonly contactPhone: string;
}

const NO_PLACE: TypedPlace = { name: '', kind: '', communeCode: '', address: '', contactPhone: '' };

interface RegisterPlaceProps {
  readonly onClose: () => void;
  readonly onRegistered: () => void;
}

/** Enters a place, which then has a code and a poster. */
export function RegisterPlace({ onClose, onRegistered }: RegisterPlaceProps) {
  const t = useTexts(placesTexts);
  const [typed, setTyped] = useState(NO_PLACE);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const saving = useMutation({
    mutationFn: (body: RegisterBody) => registerPlace(body, newIdempotencyKey()),
    onSuccess: onRegistered,
  });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(saving.error, FIELDS);
  const save = (): void => {
    const found = missingIn(typed).map(({ field, text }) => ({ fieldId: FIELDS[field], message: t(text) }));
    const { kind, contactPhone, ...needed } = typed;
    setMissing(found);
    if (kind === '' || found.length > 0) return;
    saving.mutate({ ...needed, kind, ...(contactPhone.trim() !== '' && { contactPhone }) });
  };
  return (
    <FormDialog title={t('add')} actLabel={t('save')} errors={errors} sending={saving} onAct={save} onClose={onClose}>
      <Fields typed={typed} errors={errors} onChange={setTyped} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly typed: TypedPlace;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedPlace) => void;
}

function Fields({ typed, errors, onChange }: FieldsProps) {
  const t = useTexts(placesTexts);
  const kindName = useTexts(placeKindTexts);
  const communes = useCommunes();
  const set = (part: Partial<TypedPlace>): void => onChange({ ...typed, ...part });
  const common = (field: keyof typeof FIELDS) => ({ id: FIELDS[field], error: errorOfField(errors, FIELDS[field]) });
  return (
    <>
      <TextField
        {...common('name')}
        label={t('name')}
        hint={t('nameHint')}
        value={typed.name}
        onChange={(name) => set({ name })}
        maxLength={NAME_CHARACTERS_MAX}
      />
      <Select
        {...common('kind')}
        label={t('kind')}
        value={typed.kind}
        options={PLACE_KINDS.map((value) => ({ value, label: kindName(value) }))}
        onChange={(kind) => set({ kind })}
      />
      <ComboBox
        {...common('communeCode')}
        label={t('commune')}
        value={typed.communeCode === '' ? undefined : typed.communeCode}
        options={communes.options}
        onChange={(communeCode = '') => set({ communeCode })}
      />
      <TextField
        {...common('address')}
        label={t('address')}
        value={typed.address}
        onChange={(address) => set({ address })}
        maxLength={ADDRESS_CHARACTERS_MAX}
      />
      <TextField
        {...common('contactPhone')}
        label={t('phone')}
        hint={t('phoneHint')}
        isOptional
        type="tel"
        value={typed.contactPhone}
        onChange={(contactPhone) => set({ contactPhone })}
      />
    </>
  );
}

type Missing = { readonly field: keyof typeof FIELDS; readonly text: keyof typeof placesTexts };

function missingIn({ name, kind, communeCode, address }: TypedPlace): readonly Missing[] {
  return [
    ...(name.trim() === '' ? [{ field: 'name', text: 'nameNeeded' } as const] : []),
    ...(kind === '' ? [{ field: 'kind', text: 'kindNeeded' } as const] : []),
    ...(communeCode === '' ? [{ field: 'communeCode', text: 'communeNeeded' } as const] : []),
    ...(address.trim() === '' ? [{ field: 'address', text: 'addressNeeded' } as const] : []),
  ];
}
