import { useCommunes } from '../areas/areas';
import { useTexts } from '../language/language';
import { ComboBox } from '../parts/combo-box';
import type { FormError } from '../parts/error-summary';
import { errorOfField } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { cardsTexts } from './cards.texts';
import { FIELDS, type TypedCard } from './typed-card';

const NAME_CHARACTERS_MAX = 120;
const ADDRESS_CHARACTERS_MAX = 300;
const YEAR_DIGITS = 4;

interface HolderFieldsProps {
  readonly typed: TypedCard;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedCard) => void;
}

/** Who the holder of a card is. */
export function HolderFields({ typed, errors, onChange }: HolderFieldsProps) {
  const t = useTexts(cardsTexts);
  const communes = useCommunes();
  const set = (part: Partial<TypedCard>): void => onChange({ ...typed, ...part });
  const field = (name: keyof typeof FIELDS) => ({ id: FIELDS[name], error: errorOfField(errors, FIELDS[name]) });
  return (
    <>
      <TextField
        {...field('person.fullName')}
        label={t('fullName')}
        value={typed.fullName}
        onChange={(fullName) => set({ fullName })}
        autoCapitalize="words"
        maxLength={NAME_CHARACTERS_MAX}
      />
      <TextField
        {...field('person.birthYear')}
        label={t('birthYear')}
        isOptional
        inputMode="numeric"
        width="short"
        value={typed.birthYear}
        onChange={(birthYear) => set({ birthYear: birthYear.replaceAll(/\D/g, '') })}
        maxLength={YEAR_DIGITS}
      />
      <TextField
        {...field('person.phone')}
        label={t('phone')}
        hint={t('phoneHint')}
        isOptional
        type="tel"
        value={typed.phone}
        onChange={(phone) => set({ phone })}
      />
      <ComboBox
        {...field('person.communeCode')}
        label={t('commune')}
        value={typed.communeCode === '' ? undefined : typed.communeCode}
        options={communes.options}
        onChange={(communeCode = '') => set({ communeCode })}
      />
      <TextField
        {...field('person.address')}
        label={t('address')}
        value={typed.address}
        onChange={(address) => set({ address })}
        maxLength={ADDRESS_CHARACTERS_MAX}
      />
    </>
  );
}
