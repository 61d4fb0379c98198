import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { FormDialog } from '../parts/form-dialog';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { useMe } from '../session/session';
import { boundariesTexts } from './boundaries.texts';
import { BOUNDARIES, publishPack, rollBackPack, type ReadPack } from './pack-requests';

const FIELDS = { reason: 'pack-rollback-reason' };
const REASON_CHARACTERS_MAX = 500;

/** Publishes a pack without faults, or takes its publication back. */
export function PackActs({ pack }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  const queries = useQueryClient();
  const mayWrite = useMe().data?.scopes.includes('boundaries:write') ?? false;
  const [open, setOpen] = useState<'publish' | 'rollBack'>();
  const act = pack.state === 'published' ? 'rollBack' : pack.state === 'ready' ? 'publish' : undefined;
  const close = (): void => setOpen(undefined);
  const done = (): void => {
    void queries.invalidateQueries({ queryKey: [BOUNDARIES] });
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
      {open === 'publish' ? <Publish pack={pack} onClose={close} onDone={done} /> : null}
      {open === 'rollBack' ? <RollBack pack={pack} onClose={close} onDone={done} /> : null}
    </>
  );
}

interface ActProps {
  readonly pack: ReadPack;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Publish({ pack, onClose, onDone }: ActProps) {
  const t = useTexts(boundariesTexts);
  const inWords = useMomentInWords();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const publishing = useMutation({ mutationFn: () => publishPack(pack.id, idempotencyKey), onSuccess: onDone });
  return (
    <Dialog
      title={t('publishTitle')}
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={() => publishing.mutate()} isBusy={publishing.isPending}>
          {t('publish')}
        </Button>
      }
    >
      {publishing.isError ? <ProblemNotice error={publishing.error} /> : null}
      <p>{t('publishHelp', { day: inWords(pack.from) })}</p>
    </Dialog>
  );
}

function RollBack({ pack, onClose, onDone }: ActProps) {
  const t = useTexts(boundariesTexts);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const rolling = useMutation({
    mutationFn: () => rollBackPack(pack.id, reason.trim(), idempotencyKey),
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
      title={t('rollBackTitle')}
      actLabel={t('rollBack')}
      errors={errors}
      sending={rolling}
      onAct={rollBack}
      onClose={onClose}
    >
      <p>{t('rollBackHelp')}</p>
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
