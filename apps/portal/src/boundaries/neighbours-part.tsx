import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommunes } from '../areas/areas';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ComboBox } from '../parts/combo-box';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { FileField } from '../parts/file-field';
import { MomentField } from '../parts/moment-field';
import { Notification } from '../parts/notification';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { boundariesTexts } from './boundaries.texts';
import { readPairs } from './neighbour-pairs.rules';
import { BOUNDARIES, importNeighbours, neighboursQuery } from './pack-requests';

const FIELDS = { pairs: 'neighbours-file', from: 'neighbours-from', documentNumber: 'neighbours-document' } as const;

/** Which communes border on which: what is known of one, and a list for the time without a pack. */
export function NeighboursPart({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useTexts(boundariesTexts);
  return (
    <section aria-labelledby="neighbours">
      <h2 id="neighbours">{t('neighbours')}</h2>
      <p className="text-column">{t('neighboursLead')}</p>
      <NeighboursOfCommune />
      {mayWrite ? <SendNeighbours /> : null}
    </section>
  );
}

function NeighboursOfCommune() {
  const t = useTexts(boundariesTexts);
  const { options, isLoading } = useCommunes();
  const [commune, setCommune] = useState<string>();
  const { data, error, refetch } = useQuery({ ...neighboursQuery(commune ?? ''), enabled: commune !== undefined });
  if (isLoading) return null;
  return (
    <>
      <div className="filters">
        <ComboBox label={t('neighboursOf')} value={commune} options={options} onChange={setCommune} />
      </div>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <p role="status">
          {data.neighbours === null
            ? t('neighboursUnknown')
            : data.neighbours.map(({ name, code }) => `${name} (${code})`).join(', ')}
        </p>
      ) : null}
    </>
  );
}

function SendNeighbours() {
  const t = useTexts(boundariesTexts);
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState({ from: '', documentNumber: '' });
  const [found, setFound] = useState<readonly FormError[]>([]);
  const sending = useMutation({
    mutationFn: (pairs: readonly (readonly [string, string])[]) => importNeighbours(pairs, said),
    onSuccess: () => void queries.invalidateQueries({ queryKey: [BOUNDARIES, 'neighbours'] }),
  });
  const errors = found.length > 0 ? found : fieldErrorsOf(sending.error, FIELDS);
  const send = async (): Promise<void> => {
    const read = file && readPairs(await file.text());
    const wrong = read === undefined ? t('fileNeeded') : read.ok ? undefined : t('lineWrong', { line: read.line });
    const missing = [
      ...(wrong === undefined ? [] : [{ fieldId: FIELDS.pairs, message: wrong }]),
      ...(said.from === '' ? [{ fieldId: FIELDS.from, message: t('fromNeeded') }] : []),
    ];
    setFound(missing);
    if (missing.length === 0 && read?.ok === true) sending.mutate(read.pairs);
  };
  return (
    <div className="act-form">
      <h3>{t('sendNeighbours')}</h3>
      <ErrorSummary errors={errors} />
      {sending.isError && errors.length === 0 ? <ProblemNotice error={sending.error} /> : null}
      {sending.data === undefined ? null : (
        <Notification tone="success" title={t('neighboursSent', { pairs: sending.data })} />
      )}
      <FileField
        id={FIELDS.pairs}
        label={t('neighboursFile')}
        error={errorOfField(errors, FIELDS.pairs)}
        accept=".csv,.txt"
        onChange={setFile}
      />
      <MomentField
        id={FIELDS.from}
        error={errorOfField(errors, FIELDS.from)}
        label={t('from')}
        value={said.from}
        onChange={(from) => setSaid({ ...said, from })}
      />
      <TextField
        id={FIELDS.documentNumber}
        error={errorOfField(errors, FIELDS.documentNumber)}
        label={t('documentNumber')}
        isOptional
        value={said.documentNumber}
        onChange={(documentNumber) => setSaid({ ...said, documentNumber })}
      />
      <Button kind="secondary" onPress={() => void send()} isBusy={sending.isPending}>
        {t('sendNeighbours')}
      </Button>
    </div>
  );
}
