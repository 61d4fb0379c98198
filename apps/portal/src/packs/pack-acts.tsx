import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { FormDialog } from '../parts/form-dialog';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { useMe } from '../session/session';
import type { PackState } from './pack-state-tag';
import { packsTexts } from './packs.texts';

const FIELDS = { reason: 'pack-rollback-reason' };
const REASON_CHARACTERS_MAX = 500;

/** What is said of the acts, and how they are sent. */
export interface ActsOnPack {
  readonly publishTitle: string;
  readonly publishHelp: string;
  readonly rollBackTitle: string;
  readonly rollBackHelp: string;
  readonly publish: (idempotencyKey: string) => Promise<void>;
  readonly rollBack: (reason: string, idempotencyKey: string) => Promise<void>;
  /** What is asked anew afterwards, besides the maps. */
  readonly queryKey: string;
}

interface PackActsProps {
  readonly state: PackState;
  readonly acts: ActsOnPack;
}

/** Publishes a pack without faults, or takes its publication back. */
export function PackActs({ state, acts }: PackActsProps) {
  const t = useTexts(packsTexts);
  const queries = useQueryClient();
  const mayWrite = useMe().data?.scopes.includes('boundaries:write') ?? false;
  const [open, setOpen] = useState<'publish' | 'rollBack'>();
  const act = state === 'published' ? 'rollBack' : state === 'ready' ? 'publish' : undefined;
  const close = (): void => setOpen(undefined);
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: [acts.queryKey] });
    void queries.invalidateQueries({ queryKey: ['maps'] });
    close();
  };
  return (
    <>
      {mayWrite && act !== undefined ? (
        <div className="actions page-actions">
          <Button kind={act === 'publish' ? 'primary' : 'danger'} onPress={() => setOpen(act)}>
            {t(act)}
          </Button>
        </div>
      ) : null}
      {open === 'publish' ? <Publish acts={acts} onClose={close} onDone={done} /> : null}
      {open === 'rollBack' ? <RollBack acts={acts} onClose={close} onDone={done} /> : null}
    </>
  );
}

interface ActProps {
  readonly acts: ActsOnPack;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Publish({ acts, onClose, onDone }: ActProps) {
  const t = useTexts(packsTexts);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const publishing = useMutation({ mutationFn: () => acts.publish(idempotencyKey), onSuccess: onDone });
  return (
    <Dialog
      title={acts.publishTitle}
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={() => publishing.mutate()} isBusy={publishing.isPending}>
          {t('publish')}
        </Button>
      }
    >
      {publishing.isError ? <ProblemNotice error={publishing.error} /> : null}
      <p>{acts.publishHelp}</p>
    </Dialog>
  );
}

function RollBack({ acts, onClose, onDone }: ActProps) {
  const t = useTexts(packsTexts);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const rolling = useMutation({
    mutationFn: () => acts.rollBack(reason.trim(), idempotencyKey),
    onSuccess: onDone,
  });
  const errors = isMissing
    ? [{ fieldId: FIELDS.reason, message: t('reasonNeeded') }]
    : fieldErrorsOf(rolling.error, FIELDS);
  const rollBack = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') rolling.mutate();
  };
  return (
    <FormDialog
      title={acts.rollBackTitle}
      actLabel={t('rollBack')}
      errors={errors}
      sending={rolling}
      onAct={rollBack}
      onClose={onClose}
    >
      <p>{acts.rollBackHelp}</p>
      <TextField
        id={FIELDS.reason}
        error={errorOfField(errors, FIELDS.reason)}
        label={t('reason')}
        lines={3}
        maxLength={REASON_CHARACTERS_MAX}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
