import { Field, type FieldProps } from './field';

interface MomentFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:MM`; empty while it is not whole. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hasTime?: boolean;
  /** The last day that is offered. */
  readonly lastDay?: string;
}

/** A day, or a day and a time, by the device's own picker: for one that is read off a paper, a few days back. */
export function MomentField({ value, onChange, hasTime = false, lastDay, ...field }: MomentFieldProps) {
  const max = lastDay !== undefined && hasTime ? `${lastDay}T23:59` : lastDay;
  return (
    <Field {...field}>
      {(ids) => (
        <input
          {...ids}
          type={hasTime ? 'datetime-local' : 'date'}
          className="input-moment"
          max={max}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
