import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useParams } from 'react-router';
import { useCursorPages } from '../api/use-cursor-pages';
import { useTexts } from '../language/language';
import { EmptyState } from '../parts/empty-state';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { PagedTable } from '../parts/paged-table';
import { ProblemNotice } from '../parts/problem-notice';
import { ListActs } from './list-acts';
import { RowsOnMap } from './rows-on-map';
import { readSupplyRows, SUPPLY_LISTS, supplyListQuery, type SupplyList } from './supply-list-requests';
import { supplyListsTexts } from './supply-lists.texts';
import { useRowColumns } from './use-row-columns';

const PAGE_ITEMS = 50;

/** One list: how far it is, what each row did or would do, and how sure its position is. */
export default function SupplyListPage() {
  const t = useTexts(supplyListsTexts);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(supplyListQuery(id));
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data === null)
    return (
      <EmptyState title={t('notFound')}>
        <p>{t('notFoundHelp')}</p>
      </EmptyState>
    );
  return (
    <>
      <Progress list={data} />
      <ListActs list={data} />
      <Rows list={data} />
    </>
  );
}

function Progress({ list }: { readonly list: SupplyList }) {
  const t = useTexts(supplyListsTexts);
  const { isTrial, state, rows, created, changed, unchanged, refused } = list;
  const done = created + changed + unchanged + refused;
  if (state === 'running') {
    const words = t('progress', { done, total: rows });
    return (
      <p role="status">
        <progress className="import-progress" value={done} max={rows} aria-label={words} />
        {words}
      </p>
    );
  }
  return (
    <Notification tone={refused > 0 ? 'warning' : 'success'} title={t(isTrial === true ? 'tried' : 'taken')}>
      <p>{t(isTrial === true ? 'triedResult' : 'takenResult', { created, changed, unchanged, refused })}</p>
    </Notification>
  );
}

function Rows({ list: { id, state, isTrial } }: { readonly list: SupplyList }) {
  const t = useTexts(supplyListsTexts);
  const queries = useQueryClient();
  const columns = useRowColumns(isTrial === true);
  const rows = useCursorPages([SUPPLY_LISTS, 'rows', id], (cursor, signal) =>
    readSupplyRows(id, PAGE_ITEMS, cursor, signal),
  );
  const readAnew = useEffectEvent(() => void queries.invalidateQueries({ queryKey: [SUPPLY_LISTS, 'rows', id] }));
  useEffect(() => {
    if (state === 'finished') readAnew();
  }, [state]);
  return (
    <>
      <RowsOnMap rows={rows.data?.items ?? []} />
      <h2>{t('preview')}</h2>
      <PagedTable
        caption={t('preview')}
        columns={columns}
        list={rows}
        rowKey={({ row }) => String(row)}
        none={t('previewNone')}
      />
    </>
  );
}
