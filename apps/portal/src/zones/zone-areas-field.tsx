import { useOwnHamlets, useOwnUnits } from '../areas/own-areas';
import { useTexts } from '../language/language';
import { ComboBox } from '../parts/combo-box';
import type { Option } from '../parts/options';
import { useZoneWords } from './zone-words';
import { zoneFormTexts } from './zone-form.texts';

interface ZoneAreasFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any number of districts, communes and hamlets of one's own; others are not offered. */
export function ZoneAreasField({ id, error, values, onChange }: ZoneAreasFieldProps) {
  const t = useTexts(zoneFormTexts);
  const { nameOf } = useZoneWords();
  const options = useOptions().filter(({ value }) => !values.includes(value));
  return (
    <>
      <ComboBox
        key={`${options.length}-${values.join()}`}
        id={id}
        label={values.length === 0 ? t('areas') : t('addArea')}
        hint={t('areasHint')}
        error={error}
        value={undefined}
        options={options}
        onChange={(chosen) => (chosen === undefined ? undefined : onChange([...values, chosen]))}
      />
      {values.length === 0 ? null : (
        <ul className="plain-list chosen-list" aria-label={t('areas')}>
          {values.map((code) => (
            <li key={code}>
              <span>{nameOf(code)}</span>
              <button
                type="button"
                className="button-link"
                onClick={() => onChange(values.filter((value) => value !== code))}
              >
                {t('removeArea', { area: nameOf(code) })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function useOptions(): readonly Option[] {
  const units = useOwnUnits();
  const hamlets = useOwnHamlets();
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  return [
    ...units.map(({ code, name, parentCode }) => ({ value: code, label: name, hint: nameOf.get(parentCode ?? '') })),
    ...hamlets.map(({ code, name, communeCode }) => ({ value: code, label: name, hint: nameOf.get(communeCode) })),
  ];
}
