import { useTexts } from '../language/language';
import { RadioGroup } from '../parts/choices';
import type { FieldProps } from '../parts/field';
import { TextField } from '../parts/text-field';
import { AreaChoice } from './area-choice';
import { declareTexts } from './declare.texts';
import type { TypedAnswer, TypedResidence } from './typed-answer';

interface ResidenceFieldProps {
  readonly field: FieldProps;
  readonly typed: TypedResidence | undefined;
  readonly onType: (typed: TypedAnswer) => void;
  readonly errorOf: (part?: string) => string | undefined;
}

const NOTHING: TypedResidence = { where: '', communeCode: '', provinceCode: '', address: '' };

/** Commune and address, or another province and the address there. */
export function ResidenceField({ field, typed = NOTHING, onType, errorOf }: ResidenceFieldProps) {
  const t = useTexts(declareTexts);
  const isHere = typed.where === 'here';
  return (
    <>
      <RadioGroup
        {...field}
        value={typed.where === '' ? undefined : typed.where}
        options={[
          { value: 'here', label: t('livesHere') },
          { value: 'elsewhere', label: t('livesElsewhere') },
        ]}
        onChange={(where) => onType({ ...typed, where })}
      />
      {typed.where === '' ? null : (
        <>
          <AreaChoice
            kind={isHere ? 'commune' : 'province'}
            field={{
              id: `${field.id}-area`,
              label: t(isHere ? 'commune' : 'province'),
              hint: t('communeHint'),
              error: errorOf('area'),
            }}
            code={isHere ? typed.communeCode : typed.provinceCode}
            onChange={(code) => onType({ ...typed, [isHere ? 'communeCode' : 'provinceCode']: code })}
          />
          <TextField
            id={`${field.id}-address`}
            label={t('address')}
            error={errorOf('address')}
            value={typed.address}
            onChange={(address) => onType({ ...typed, address })}
            autoComplete="street-address"
            maxLength={300}
          />
        </>
      )}
    </>
  );
}
