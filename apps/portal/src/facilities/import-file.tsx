import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { FileField } from '../parts/file-field';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { facilityTexts } from './facilities.texts';
import type { ImportProgress } from './facility';
import { readImport, saveRefusedRows, sendImport } from './facility-import';

const LOOK_EVERY_MS = 1_000;

interface ImportFileProps {
  readonly onClose: () => void;
  readonly onFinished: () => void;
}

/** Sends a file of facilities and follows its rows until the last one. */
export function ImportFile({ onClose, onFinished }: ImportFileProps) {
  const t = useTexts(facilityTexts);
  const [file, setFile] = useState<File>();
  const [isMissing, setMissing] = useState(false);
  const sending = useMutation({ mutationFn: sendImport });
  const send = (): void => {
    setMissing(file === undefined);
    if (file !== undefined) sending.mutate(file);
  };
  return (
    <Dialog
      title={t('importTitle')}
      isOpen
      onClose={onClose}
      actions={
        sending.data === undefined ? (
          <Button onPress={send} isBusy={sending.isPending}>
            {t('send')}
          </Button>
        ) : null
      }
    >
      {sending.isError ? <ProblemNotice error={sending.error} /> : null}
      {sending.data === undefined ? (
        <>
          <p>{t('importHelp')}</p>
          <FileField
            label={t('file')}
            error={isMissing ? t('fileNeeded') : undefined}
            accept=".xlsx,.csv"
            onChange={setFile}
          />
        </>
      ) : (
        <Progress sent={sending.data} onFinished={onFinished} />
      )}
    </Dialog>
  );
}

function Progress({ sent, onFinished }: { readonly sent: ImportProgress; readonly onFinished: () => void }) {
  const t = useTexts(facilityTexts);
  const { data, error } = useQuery({
    queryKey: ['facility-import', sent.id],
    queryFn: ({ signal }) => readImport(sent.id, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'finished' ? false : LOOK_EVERY_MS),
  });
  const progress = data ?? sent;
  const tellOnce = useEffectEvent(onFinished);
  const isFinished = progress.state === 'finished';
  useEffect(() => {
    if (isFinished) tellOnce();
  }, [isFinished]);
  if (error) return <ProblemNotice error={error} />;
  const { created, changed, unchanged, refused, rows } = progress;
  const done = created + changed + unchanged + refused;
  if (!isFinished)
    return (
      <p role="status">
        <progress
          className="import-progress"
          value={done}
          max={rows}
          aria-label={t('progress', { done, total: rows })}
        />
        {t('progress', { done, total: rows })}
      </p>
    );
  return (
    <Notification tone={refused === 0 ? 'success' : 'warning'} title={t('finished')}>
      <p>{t('importResult', { created, changed, unchanged, refused })}</p>
      {refused === 0 ? null : (
        <p>
          <Button kind="secondary" onPress={() => void saveRefusedRows(sent.id)}>
            {t('refusedFile')}
          </Button>
        </p>
      )}
    </Notification>
  );
}
