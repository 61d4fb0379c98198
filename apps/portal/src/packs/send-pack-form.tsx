import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { FileField } from '../parts/file-field';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { DatumField } from './datum-field';
import { packsTexts } from './packs.texts';

/** What is said of every pack beside its file. */
export interface SaidOfFile {
  /** `wgs84`, degrees of VN-2000, or the central meridian of a plane of VN-2000; empty where the file says it. */
  readonly datum: string;
}

/** What the fields of one kind of pack are given to show themselves. */
export interface SaidFieldsProps<Said> {
  readonly said: Said;
  readonly onChange: (said: Said) => void;
  /** The id of a field's control, and what is wrong with it. */
  readonly common: (field: keyof Said & string) => { readonly id: string; readonly error: string | undefined };
}

interface SendPackFormProps<Said extends SaidOfFile> {
  /** Begins the id of every control. */
  readonly name: string;
  readonly title: string;
  readonly fileHint: string;
  readonly nothingSaid: Said;
  /** The sentence for each field that must not stay empty. */
  readonly needed: Readonly<Partial<Record<keyof Said & string, string>>>;
  readonly children: (fields: SaidFieldsProps<Said>) => ReactNode;
  /** @returns the id of the pack. @throws what the client throws */
  readonly send: (file: File, said: Said) => Promise<string>;
  /** Where a pack is read on. */
  readonly addressOf: (id: string) => string;
}

/** Sends a file with what is said of it, and goes on to what was found in it. */
export function SendPackForm<Said extends SaidOfFile>(props: SendPackFormProps<Said>) {
  const { name, title, fileHint, nothingSaid, needed, children, send, addressOf } = props;
  const t = useTexts(packsTexts);
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState(nothingSaid);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const sending = useMutation({
    mutationFn: (chosen: File) => send(chosen, said),
    onSuccess: (id) => void navigate(addressOf(id)),
  });
  const idOf = (field: string): string => `${name}-${field === 'meridian' ? 'datum' : field}`;
  const paths = ['file', 'meridian', ...Object.keys(nothingSaid)];
  const idByPath = Object.fromEntries(paths.map((path) => [path, idOf(path)]));
  const errors = missing.length > 0 ? missing : fieldErrorsOf(sending.error, idByPath);
  const common = (field: string) => ({ id: idOf(field), error: errorOfField(errors, idOf(field)) });
  const sendIt = (): void => {
    const found = [
      ...(file === undefined ? [{ fieldId: idOf('file'), message: t('fileNeeded') }] : []),
      ...missingOf(said, needed).map(([field, message]) => ({ fieldId: idOf(field), message })),
    ];
    setMissing(found);
    if (found.length === 0 && file !== undefined) sending.mutate(file);
  };
  return (
    <section className="act-form" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{title}</h2>
      <ErrorSummary errors={errors} />
      {sending.isError && errors.length === 0 ? <ProblemNotice error={sending.error} /> : null}
      <FileField
        {...common('file')}
        label={t('file')}
        hint={fileHint}
        accept=".geojson,.json,.topojson,.zip"
        onChange={setFile}
      />
      {children({ said, onChange: setSaid, common })}
      <DatumField {...common('datum')} value={said.datum} onChange={(datum) => setSaid({ ...said, datum })} />
      <Button onPress={sendIt} isBusy={sending.isPending}>
        {title}
      </Button>
    </section>
  );
}

/** The fields that were left empty, in the order in which they are asked for, with their sentences. */
function missingOf<Said extends SaidOfFile>(
  said: Said,
  needed: SendPackFormProps<Said>['needed'],
): readonly (readonly [field: string, sentence: string])[] {
  const isEmpty = (field: string): boolean => String(said[field as keyof Said]).trim() === '';
  return Object.entries<string | undefined>(needed).flatMap(([field, sentence]) =>
    sentence !== undefined && isEmpty(field) ? [[field, sentence] as const] : [],
  );
}
