import { useTexts } from '../language/language';
import { ComboBox } from '../parts/combo-box';
import type { Option } from '../parts/options';
import { areasTexts } from './areas.texts';

interface ChosenAreasFieldProps {
  readonly id: string;
  readonly hint?: string;
  readonly error: string | undefined;
  /** Codes of what has been chosen, in that order. */
  readonly values: readonly string[];
  /** All that may be chosen, by code; what has been chosen is not offered again. */
  readonly options: readonly Option[];
  readonly nameOf: (code: string) => string;
  readonly onChange: (values: readonly string[]) => void;
}

/** Any number of areas, chosen one after the other. */
export function ChosenAreasField({ id, hint, error, values, options, nameOf, onChange }: ChosenAreasFieldProps) {
  const t = useTexts(areasTexts);
  const offered = options.filter(({ value }) => !values.includes(value));
  return (
    <>
      <ComboBox
        key={`${offered.length}-${values.join()}`}
        id={id}
        label={values.length === 0 ? t('areas') : t('addArea')}
        hint={hint}
        error={error}
        value={undefined}
        options={offered}
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
