import { Link } from 'react-router';
import { useCursorPages } from '../api/use-cursor-pages';
import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { addressOf } from '../navigation/addresses';
import type { Column } from '../parts/data-table';
import { PagedTable } from '../parts/paged-table';
import { PackStateTag } from '../packs/pack-state-tag';
import { useMe } from '../session/session';
import { boundariesTexts } from './boundaries.texts';
import { NeighboursPart } from './neighbours-part';
import { BOUNDARIES, readPacks, type BoundaryPack } from './pack-requests';
import { SendPack } from './send-pack';

const PAGE_ITEMS = 10;

/** Packs of boundaries: a new one to be read, those that were sent, and which communes border on which. */
export default function BoundariesPage() {
  const t = useTexts(boundariesTexts);
  const mayWrite = useMe().data?.scopes.includes('boundaries:write') ?? false;
  const columns = useColumns();
  const list = useCursorPages([BOUNDARIES, 'packs'], (cursor, signal) => readPacks(PAGE_ITEMS, cursor, signal));
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {mayWrite ? <SendPack /> : null}
      <h2>{t('packs')}</h2>
      <PagedTable caption={t('packs')} columns={columns} list={list} rowKey={({ id }) => id} none={t('packsNone')} />
      <NeighboursPart mayWrite={mayWrite} />
    </>
  );
}

function useColumns(): readonly Column<BoundaryPack>[] {
  const t = useTexts(boundariesTexts);
  const inWords = useMomentInWords();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ id, name }) => (
        <Link className="row-link" to={addressOf('boundaryPack', { id })}>
          {name}
        </Link>
      ),
    },
    { key: 'state', title: t('state'), cell: (pack) => <PackStateTag state={pack.state} /> },
    { key: 'from', title: t('from'), cell: ({ from }) => inWords(from) },
    { key: 'document', title: t('documentNumber'), cell: ({ documentNumber }) => documentNumber ?? '–' },
    { key: 'faults', title: t('faults'), isNumber: true, cell: ({ faultCount }) => faultCount },
    { key: 'notes', title: t('notes'), isNumber: true, cell: ({ noteCount }) => noteCount },
    { key: 'sentAt', title: t('sentAt'), cell: ({ sentAt }) => inWords(sentAt) },
  ];
}
