import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { DatumField } from '../packs/datum-field';
import { Button } from '../parts/button';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { Field } from '../parts/field';
import { MomentField } from '../parts/moment-field';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { boundariesTexts } from './boundaries.texts';
import { sendPack, type SaidOfPack } from './pack-requests';

const FIELDS = {
  ...{ file: 'pack-file', name: 'pack-name', documentNumber: 'pack-document', from: 'pack-from' },
  ...{ datum: 'pack-datum', meridian: 'pack-datum' },
} as const;
const NOTHING_SAID: SaidOfPack = { name: '', documentNumber: '', from: '', datum: '' };

/** Sends a file with what is said of it, and goes on to what was found in it. */
export function SendPack() {
  const t = useTexts(boundariesTexts);
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState(NOTHING_SAID);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const sending = useMutation({
    mutationFn: (chosen: File) => sendPack(chosen, said),
    onSuccess: (id) => void navigate(addressOf('boundaryPack', { id })),
  });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(sending.error, FIELDS);
  const send = (): void => {
    const found = [
      ...(file === undefined ? [{ fieldId: FIELDS.file, message: t('fileNeeded') }] : []),
      ...(said.name.trim() === '' ? [{ fieldId: FIELDS.name, message: t('nameNeeded') }] : []),
      ...(said.from === '' ? [{ fieldId: FIELDS.from, message: t('fromNeeded') }] : []),
    ];
    setMissing(found);
    if (found.length === 0 && file !== undefined) sending.mutate(file);
  };
  return (
    <section className="act-form" aria-labelledby="send-pack">
      <h2 id="send-pack">{t('send')}</h2>
      <ErrorSummary errors={errors} />
      {sending.isError && errors.length === 0 ? <ProblemNotice error={sending.error} /> : null}
      <Field id={FIELDS.file} label={t('file')} hint={t('fileHint')} error={errorOfField(errors, FIELDS.file)}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".geojson,.json,.topojson,.zip"
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        )}
      </Field>
      <SaidFields said={said} errors={errors} onChange={setSaid} />
      <Button onPress={send} isBusy={sending.isPending}>
        {t('send')}
      </Button>
    </section>
  );
}

interface SaidFieldsProps {
  readonly said: SaidOfPack;
  readonly errors: readonly FormError[];
  readonly onChange: (said: SaidOfPack) => void;
}

function SaidFields({ said, errors, onChange }: SaidFieldsProps) {
  const t = useTexts(boundariesTexts);
  const common = (field: keyof typeof FIELDS) => ({ id: FIELDS[field], error: errorOfField(errors, FIELDS[field]) });
  return (
    <>
      <TextField
        {...common('name')}
        label={t('name')}
        hint={t('nameHint')}
        value={said.name}
        onChange={(name) => onChange({ ...said, name })}
      />
      <TextField
        {...common('documentNumber')}
        label={t('documentNumber')}
        isOptional
        value={said.documentNumber}
        onChange={(documentNumber) => onChange({ ...said, documentNumber })}
      />
      <MomentField
        {...common('from')}
        label={t('from')}
        hint={t('fromHint')}
        value={said.from}
        onChange={(from) => onChange({ ...said, from })}
      />
      <DatumField {...common('datum')} value={said.datum} onChange={(datum) => onChange({ ...said, datum })} />
    </>
  );
}
