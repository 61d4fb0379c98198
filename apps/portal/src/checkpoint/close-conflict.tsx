import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { conflictTexts } from './conflicts.texts';
import type { PassageConflict } from './platform-conflicts';

const NOTE_CHARACTERS_MAX = 1_000;

interface CloseConflictProps {
  readonly conflict: PassageConflict;
  readonly onClose: () => void;
}

/** Asks what was found out, and closes the conflict with it. */
export function CloseConflict({ conflict: { id }, onClose }: CloseConflictProps) {
  const t = useTexts(conflictTexts);
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const closing = useMutation({
    mutationFn: () =>
      api.POST('/v1/checkpoint-conflicts/{id}/closure', {
        body: { note },
        params: { path: { id }, header: once(key) },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['conflicts'] });
      onClose();
    },
  });
  const close = (): void => {
    const isEmpty = note.trim() === '';
    setMissing(isEmpty);
    if (!isEmpty) closing.mutate();
  };
  return (
    <Dialog
      title={t('closeTitle')}
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={close} isBusy={closing.isPending}>
          {t('close')}
        </Button>
      }
    >
      {closing.isError ? <ProblemNotice error={closing.error} /> : null}
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        error={isMissing ? t('noteNeeded') : undefined}
        value={note}
        onChange={setNote}
        lines={3}
        maxLength={NOTE_CHARACTERS_MAX}
      />
    </Dialog>
  );
}
