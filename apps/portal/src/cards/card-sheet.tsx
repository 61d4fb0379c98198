import { useMutation } from '@tanstack/react-query';
import { inGroupsOfFour } from '#libs/vocabulary';
import { saveFile } from '../device/save-file';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { drawSheet, SHEET_CARDS_MAX } from './card-requests';
import { cardsTexts } from './cards.texts';
import type { CardOnSheet, Sheet } from './use-sheet';

const FILE_NAME = 'the-ca-nhan.pdf';

/** The cards to be printed together, and their file. */
export function CardSheet({ sheet }: { readonly sheet: Sheet }) {
  const t = useTexts(cardsTexts);
  const drawing = useMutation({
    mutationFn: () => drawSheet(sheet.cards.map(({ code }) => code)),
    onSuccess: (file) => saveFile(file, FILE_NAME),
  });
  const columns = useColumns(sheet);
  const max = SHEET_CARDS_MAX;
  return (
    <>
      <h2>{t('sheet')}</h2>
      <p className="text-column">{t('sheetHelp', { max })}</p>
      {drawing.isError ? <ProblemNotice error={drawing.error} /> : null}
      {sheet.isFull ? (
        <Notification tone="warning">
          <p>{t('sheetFull', { max })}</p>
        </Notification>
      ) : null}
      <DataTable
        caption={t('sheetCaption')}
        columns={columns}
        rows={sheet.cards}
        rowKey={({ code }) => code}
        empty={
          <EmptyState title={t('sheetEmpty')}>
            <p>{t('sheetEmptyHelp')}</p>
          </EmptyState>
        }
      />
      {sheet.cards.length === 0 ? null : (
        <div className="actions page-actions">
          <Button onPress={() => drawing.mutate()} isBusy={drawing.isPending}>
            {t('download')}
          </Button>
          <Button kind="secondary" onPress={sheet.clear}>
            {t('clear')}
          </Button>
        </div>
      )}
    </>
  );
}

function useColumns({ takeOff }: Sheet): readonly Column<CardOnSheet>[] {
  const t = useTexts(cardsTexts);
  return [
    { key: 'holder', title: t('holder'), cell: ({ fullName }) => fullName },
    { key: 'code', title: t('code'), isCode: true, cell: ({ code }) => inGroupsOfFour(code) },
    {
      key: 'acts',
      title: t('takeOff'),
      cell: ({ code, fullName }) => (
        <Button kind="link" onPress={() => takeOff(code)} label={t('takeOffOf', { name: fullName })}>
          {t('takeOff')}
        </Button>
      ),
    },
  ];
}
