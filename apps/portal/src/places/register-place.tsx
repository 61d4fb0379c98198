import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PLACE_KINDS, type PlaceKind } from '#libs/vocabulary';
import { newIdempotencyKey } from '#packages/client';
import { useCommunes } from '../areas/areas';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ComboBox } from '../parts/combo-box';
import { Dialog } from '../parts/dialog';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
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

interface RegisterPlaceProps {
  readonly onClose: () => void;
  readonly onRegistered: () => void;
}

/** Enters a place, which then has a code and a poster. */
export function RegisterPlace({ onClose, onRegistered }: RegisterPlaceProps) {
  const t = useTexts(placesTexts);
  const kindName = useTexts(placeKindTexts);
  const communes = useCommunes();
  const [typed, setTyped] = useState({ name: '', communeCode: '', address: '', contactPhone: '' });
  const [kind, setKind] = useState<PlaceKind | ''>('');
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const saving = useMutation({
    mutationFn: (body: RegisterBody) => registerPlace(body, newIdempotencyKey()),
    onSuccess: onRegistered,
  });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(saving.error, FIELDS);
  const set = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part });
  const save = (): void => {
    const { contactPhone, ...needed } = typed;
    const found = [
      ...(needed.name.trim() === '' ? [{ fieldId: FIELDS.name, message: t('nameNeeded') }] : []),
      ...(kind === '' ? [{ fieldId: FIELDS.kind, message: t('kindNeeded') }] : []),
      ...(needed.communeCode === '' ? [{ fieldId: FIELDS.communeCode, message: t('communeNeeded') }] : []),
      ...(needed.address.trim() === '' ? [{ fieldId: FIELDS.address, message: t('addressNeeded') }] : []),
    ];
    setMissing(found);
    if (kind === '' || found.length > 0) return;
    saving.mutate({ ...needed, kind, ...(contactPhone.trim() !== '' && { contactPhone }) });
  };
  const common = (field: keyof typeof FIELDS) => ({ id: FIELDS[field], error: errorOfField(errors, FIELDS[field]) });
  return (
    <Dialog
      title={t('add')}
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={save} isBusy={saving.isPending}>
          {t('save')}
        </Button>
      }
    >
      <ErrorSummary errors={errors} />
      {saving.isError && errors.length === 0 ? <ProblemNotice error={saving.error} /> : null}
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
        value={kind}
        options={PLACE_KINDS.map((value) => ({ value, label: kindName(value) }))}
        onChange={setKind}
      />
      <ComboBox
        key={communes.options.length}
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
    </Dialog>
  );
}
