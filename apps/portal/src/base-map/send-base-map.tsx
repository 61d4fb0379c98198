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
import { sendBaseMap, type SaidOfBaseMap } from './base-map-requests';
import { baseMapTexts } from './base-map.texts';

const FIELDS = {
  ...{ file: 'base-map-file', source: 'base-map-source', licence: 'base-map-licence', asOf: 'base-map-as-of' },
  ...{ datum: 'base-map-datum', meridian: 'base-map-datum' },
} as const;
const NOTHING_SAID: SaidOfBaseMap = { source: '', licence: '', asOf: '', datum: '' };

/** Sends a file with what is said of it, and goes on to what was found in it. */
export function SendBaseMap() {
  const t = useTexts(baseMapTexts);
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState(NOTHING_SAID);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const sending = useMutation({
    mutationFn: (chosen: File) => sendBaseMap(chosen, said),
    onSuccess: (id) => void navigate(addressOf('baseMapPack', { id })),
  });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(sending.error, FIELDS);
  const send = (): void => {
    const found = [
      ...(file === undefined ? [{ fieldId: FIELDS.file, message: t('fileNeeded') }] : []),
      ...(said.source.trim() === '' ? [{ fieldId: FIELDS.source, message: t('sourceNeeded') }] : []),
      ...(said.licence.trim() === '' ? [{ fieldId: FIELDS.licence, message: t('licenceNeeded') }] : []),
      ...(said.asOf === '' ? [{ fieldId: FIELDS.asOf, message: t('asOfNeeded') }] : []),
    ];
    setMissing(found);
    if (found.length === 0 && file !== undefined) sending.mutate(file);
  };
  return (
    <section className="act-form" aria-labelledby="send-base-map">
      <h2 id="send-base-map">{t('send')}</h2>
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
  readonly said: SaidOfBaseMap;
  readonly errors: readonly FormError[];
  readonly onChange: (said: SaidOfBaseMap) => void;
}

function SaidFields({ said, errors, onChange }: SaidFieldsProps) {
  const t = useTexts(baseMapTexts);
  const common = (field: keyof typeof FIELDS) => ({ id: FIELDS[field], error: errorOfField(errors, FIELDS[field]) });
  return (
    <>
      <TextField
        {...common('source')}
        label={t('source')}
        hint={t('sourceHint')}
        value={said.source}
        onChange={(source) => onChange({ ...said, source })}
      />
      <TextField
        {...common('licence')}
        label={t('licence')}
        hint={t('licenceHint')}
        value={said.licence}
        onChange={(licence) => onChange({ ...said, licence })}
      />
      <MomentField
        {...common('asOf')}
        label={t('asOf')}
        hint={t('asOfHint')}
        value={said.asOf}
        onChange={(asOf) => onChange({ ...said, asOf })}
      />
      <DatumField {...common('datum')} value={said.datum} onChange={(datum) => onChange({ ...said, datum })} />
    </>
  );
}
