import { useQuery } from '@tanstack/react-query';
import { areasQuery, useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import { ComboBox } from '../parts/combo-box';
import { staffTexts } from './staff.texts';

interface AreasFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any number of provinces, districts and communes. */
export function AreasField({ id, error, values, onChange }: AreasFieldProps) {
  const t = useTexts(staffTexts);
  const areaName = useAreaName();
  const { data: units = [] } = useQuery(areasQuery);
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  const options = units
    .filter(({ code }) => !values.includes(code))
    .map(({ code, name, parentCode }) => ({ value: code, label: name, hint: nameOf.get(parentCode ?? '') }));
  return (
    <>
      <ComboBox
        key={`${units.length}-${values.join()}`}
        id={id}
        label={values.length === 0 ? t('areas') : t('addArea')}
        error={error}
        value={undefined}
        options={options}
        onChange={(chosen) => (chosen === undefined ? undefined : onChange([...values, chosen]))}
      />
      {values.length === 0 ? null : (
        <ul className="plain-list chosen-list" aria-label={t('areas')}>
          {values.map((code) => (
            <li key={code}>
              <span>{areaName(code)}</span>
              <button
                type="button"
                className="button-link"
                onClick={() => onChange(values.filter((value) => value !== code))}
              >
                {t('removeArea', { area: areaName(code) })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
