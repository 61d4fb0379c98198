import { Link } from 'react-router';
import { useCursorPages } from '../api/use-cursor-pages';
import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { addressOf } from '../navigation/addresses';
import { PackStateTag } from '../packs/pack-state-tag';
import type { Column } from '../parts/data-table';
import { PagedTable } from '../parts/paged-table';
import { useMe } from '../session/session';
import { BASE_MAP, readBaseMaps, type BaseMapPack } from './base-map-requests';
import { baseMapTexts } from './base-map.texts';
import { SendBaseMap } from './send-base-map';

const PAGE_ITEMS = 10;

/** Packs of rivers and roads: a new one to be read, and those that were sent. */
export default function BaseMapPage() {
  const t = useTexts(baseMapTexts);
  const mayWrite = useMe().data?.scopes.includes('boundaries:write') ?? false;
  const columns = useColumns();
  const list = useCursorPages([BASE_MAP, 'packs'], (cursor, signal) => readBaseMaps(PAGE_ITEMS, cursor, signal));
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {mayWrite ? <SendBaseMap /> : null}
      <h2>{t('packs')}</h2>
      <PagedTable caption={t('packs')} columns={columns} list={list} rowKey={({ id }) => id} none={t('packsNone')} />
    </>
  );
}

function useColumns(): readonly Column<BaseMapPack>[] {
  const t = useTexts(baseMapTexts);
  const inWords = useMomentInWords();
  return [
    {
      key: 'source',
      title: t('source'),
      cell: ({ id, source }) => (
        <Link className="row-link" to={addressOf('baseMapPack', { id })}>
          {source}
        </Link>
      ),
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <PackStateTag state={state} /> },
    { key: 'isDrawn', title: t('isDrawn'), cell: ({ isDrawn }) => t(isDrawn ? 'yes' : 'no') },
    { key: 'licence', title: t('licence'), cell: ({ licence }) => licence },
    { key: 'asOf', title: t('asOf'), cell: ({ asOf }) => inWords(asOf) },
    { key: 'faults', title: t('faults'), isNumber: true, cell: ({ faultCount }) => faultCount },
    { key: 'notes', title: t('notes'), isNumber: true, cell: ({ noteCount }) => noteCount },
    { key: 'sentAt', title: t('sentAt'), cell: ({ sentAt }) => inWords(sentAt) },
  ];
}
