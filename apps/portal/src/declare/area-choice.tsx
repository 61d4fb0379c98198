import { otherProvinces, useCommunes } from '../areas/areas';
import { useCountries } from '../areas/countries';
import { ComboBox } from '../parts/combo-box';
import type { FieldProps } from '../parts/field';

interface AreaChoiceProps {
  readonly kind: 'commune' | 'province' | 'country';
  readonly field: FieldProps;
  readonly code: string | undefined;
  readonly onChange: (code: string) => void;
}

/** A commune of the province, another province, or a country. */
export function AreaChoice({ kind, field, code, onChange }: AreaChoiceProps) {
  const communes = useCommunes();
  const countries = useCountries();
  const provinces = otherProvinces().map(({ code: value, name }) => ({ value, label: name }));
  const options = { commune: communes.options, province: provinces, country: countries }[kind];
  return (
    <ComboBox
      key={kind}
      {...field}
      value={code === '' ? undefined : code}
      options={options}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
