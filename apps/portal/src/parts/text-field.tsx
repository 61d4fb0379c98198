import type { HTMLAttributes, HTMLInputAutoCompleteAttribute } from 'react';
import { Field, type FieldProps } from './field';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'tel' | 'email' | 'search';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly maxLength?: number;
  /** More than one line of text. */
  readonly lines?: number;
  /** How wide the answer is expected to be. */
  readonly width?: 'full' | 'short' | 'code';
  readonly autoCapitalize?: 'none' | 'words' | 'characters';
}

const WIDTHS = { full: '', short: 'input-short', code: 'input-code' } as const;

/** One text. Nothing is checked while somebody types. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', lines = 1, width = 'full', ...rest } = props;
  const { inputMode, autoComplete = 'off', maxLength, autoCapitalize, ...field } = rest;
  const control = { value, maxLength, autoComplete, className: WIDTHS[width] };
  return (
    <Field {...field}>
      {(ids) =>
        lines > 1 ? (
          <textarea {...ids} {...control} rows={lines} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <input
            {...ids}
            {...control}
            type={type}
            inputMode={inputMode}
            autoCapitalize={autoCapitalize}
            spellCheck={false}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}
