import { useTexts } from '../language/language';
import { Field, type FieldProps } from './field';
import type { Option } from './options';
import { partsTexts } from './parts.texts';

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value | '';
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value | '') => void;
  /** What stands for "none of them"; "Choose" unless given. */
  readonly emptyLabel?: string;
}

/** One of a few, by the device's own list: phones show it best themselves. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, emptyLabel, ...field } = props;
  const t = useTexts(partsTexts);
  return (
    <Field {...field}>
      {(ids) => (
        <select {...ids} value={value} onChange={({ target }) => onChange(target.value as Value | '')}>
          <option value="">{emptyLabel ?? t('choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
