import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { FileField } from '../parts/file-field';
import { ProblemNotice } from '../parts/problem-notice';
import { saveRefusedRows, sendSupplyList, SUPPLY_LISTS, triedFile, type SupplyList } from './supply-list-requests';
import { supplyListsTexts } from './supply-lists.texts';

/** What can be done with a list whose rows are all decided. */
export function ListActs({ list: { id, state, isTrial, refused, rows } }: { readonly list: SupplyList }) {
  const t = useTexts(supplyListsTexts);
  const [isOpen, setOpen] = useState(false);
  const saving = useMutation({ mutationFn: () => saveRefusedRows(id) });
  if (state !== 'finished') return null;
  const mayTakeIn = isTrial === true && refused < rows;
  return (
    <>
      {refused === 0 ? null : <p>{t('saveRefusedHelp')}</p>}
      {saving.isError ? <ProblemNotice error={saving.error} /> : null}
      <div className="actions page-actions">
        {mayTakeIn ? <Button onPress={() => setOpen(true)}>{t('takeIn')}</Button> : null}
        {refused === 0 ? null : (
          <Button kind="secondary" onPress={() => saving.mutate()} isBusy={saving.isPending}>
            {t('saveRefused')}
          </Button>
        )}
      </div>
      {isOpen ? <TakeIn id={id} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Takes in for real what was tried: the same file, which is chosen again where the window was opened anew. */
function TakeIn({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTexts(supplyListsTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [file, setFile] = useState(() => triedFile(id));
  const [isKept] = useState(file !== undefined);
  const [isMissing, setMissing] = useState(false);
  const taking = useMutation({
    mutationFn: (chosen: File) => sendSupplyList(chosen, false),
    onSuccess: (taken) => {
      void queries.invalidateQueries({ queryKey: [SUPPLY_LISTS] });
      onClose();
      void navigate(addressOf('supplyList', { id: taken }));
    },
  });
  const take = (): void => {
    setMissing(file === undefined);
    if (file !== undefined) taking.mutate(file);
  };
  return (
    <Dialog
      title={t('takeInTitle')}
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={take} isBusy={taking.isPending}>
          {t('takeIn')}
        </Button>
      }
    >
      {taking.isError ? <ProblemNotice error={taking.error} /> : null}
      <p>{t('takeInHelp')}</p>
      {isKept ? null : (
        <FileField
          label={t('file')}
          hint={t('chooseAgain')}
          error={isMissing ? t('fileNeeded') : undefined}
          accept=".xlsx,.csv"
          onChange={setFile}
        />
      )}
    </Dialog>
  );
}
