import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCursorPages } from '../api/use-cursor-pages';
import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { addressOf } from '../navigation/addresses';
import { Button } from '../parts/button';
import type { Column } from '../parts/data-table';
import { FileField } from '../parts/file-field';
import { PagedTable } from '../parts/paged-table';
import { ProblemNotice } from '../parts/problem-notice';
import { StatusTag } from '../parts/status-tag';
import { readSupplyLists, sendSupplyList, SUPPLY_LISTS, type SupplyList } from './supply-list-requests';
import { supplyListsTexts } from './supply-lists.texts';

const PAGE_ITEMS = 10;

/** Lists of shops: a new one to be tried, and those that were sent. */
export default function SupplyListsPage() {
  const t = useTexts(supplyListsTexts);
  const columns = useColumns();
  const list = useCursorPages([SUPPLY_LISTS, 'sent'], (cursor, signal) => readSupplyLists(PAGE_ITEMS, cursor, signal));
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <TryList />
      <h2>{t('earlier')}</h2>
      <PagedTable caption={t('earlier')} columns={columns} list={list} rowKey={({ id }) => id} none={t('none')} />
    </>
  );
}

/** Sends a file to be tried, and goes on to what would be made of it. */
function TryList() {
  const t = useTexts(supplyListsTexts);
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [isMissing, setMissing] = useState(false);
  const trying = useMutation({
    mutationFn: (chosen: File) => sendSupplyList(chosen, true),
    onSuccess: (id) => void navigate(addressOf('supplyList', { id })),
  });
  const send = (): void => {
    setMissing(file === undefined);
    if (file !== undefined) trying.mutate(file);
  };
  return (
    <div className="act-form">
      {trying.isError ? <ProblemNotice error={trying.error} /> : null}
      <FileField
        label={t('file')}
        hint={t('columns')}
        error={isMissing ? t('fileNeeded') : undefined}
        accept=".xlsx,.csv"
        onChange={setFile}
      />
      <Button onPress={send} isBusy={trying.isPending}>
        {t('try')}
      </Button>
    </div>
  );
}

function useColumns(): readonly Column<SupplyList>[] {
  const t = useTexts(supplyListsTexts);
  const inWords = useMomentInWords();
  const figure = (key: 'rows' | 'created' | 'changed' | 'unchanged' | 'refused'): Column<SupplyList> => ({
    ...{ key, title: t(key), isNumber: true, cell: (list) => list[key] },
  });
  return [
    {
      key: 'sentAt',
      title: t('sentAt'),
      cell: ({ id, startedAt }) => (
        <Link
          className="row-link"
          to={addressOf('supplyList', { id })}
          aria-label={t('openList', { time: inWords(startedAt) })}
        >
          {inWords(startedAt)}
        </Link>
      ),
    },
    { key: 'what', title: t('what'), cell: ({ isTrial }) => <KindTag isTrial={isTrial} /> },
    ...(['rows', 'created', 'changed', 'unchanged', 'refused'] as const).map(figure),
  ];
}

function KindTag({ isTrial }: Pick<SupplyList, 'isTrial'>) {
  const t = useTexts(supplyListsTexts);
  if (isTrial === null) return <StatusTag tone="neutral">{t('waiting')}</StatusTag>;
  return <StatusTag tone={isTrial ? 'notice' : 'success'}>{t(isTrial ? 'trial' : 'real')}</StatusTag>;
}
