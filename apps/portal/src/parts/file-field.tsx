import { Field, type FieldProps } from './field';

interface FileFieldProps extends FieldProps {
  /** Endings of the files that can be read, such as `.xlsx,.csv`. */
  readonly accept: string;
  /** Told undefined where somebody chose a file and then none. */
  readonly onChange: (file: File | undefined) => void;
}

/** One file of this device. */
export function FileField({ accept, onChange, ...field }: FileFieldProps) {
  return (
    <Field {...field}>
      {(ids) => <input {...ids} type="file" accept={accept} onChange={({ target }) => onChange(target.files?.[0])} />}
    </Field>
  );
}
