import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { DataTable, type Column } from '../parts/data-table';
import { Dialog } from '../parts/dialog';
import { hamletHistoryQuery, type Hamlet, type HamletVersion } from './hamlet-requests';
import { hamletsTexts } from './hamlets.texts';
import { Standing } from './use-hamlet-columns';

/** What was ever said of a hamlet, from its registration to its end. */
export function HamletHistory({ hamlet, onClose }: { readonly hamlet: Hamlet; readonly onClose: () => void }) {
  const t = useTexts(hamletsTexts);
  const { data, error, refetch } = useQuery(hamletHistoryQuery(hamlet));
  const columns = useColumns();
  const title = t('historyOf', { name: hamlet.name });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <DataTable
        caption={title}
        columns={columns}
        rows={data}
        rowKey={({ version }) => String(version)}
        empty={null}
        error={error}
        retry={() => void refetch()}
      />
    </Dialog>
  );
}

function useColumns(): readonly Column<HamletVersion>[] {
  const t = useTexts(hamletsTexts);
  const inWords = useMomentInWords();
  return [
    {
      key: 'recordedAt',
      title: t('recordedAt'),
      cell: ({ recordedAt }) => (recordedAt === null ? t('unknownTime') : inWords(recordedAt)),
    },
    { key: 'name', title: t('name'), cell: ({ name }) => name },
    {
      key: 'position',
      title: t('position'),
      cell: ({ latitude, longitude }) => `${latitude}, ${longitude}`,
    },
    { key: 'state', title: t('state'), cell: (version) => <Standing said={version} /> },
  ];
}
