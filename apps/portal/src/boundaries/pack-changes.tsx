import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { boundariesTexts } from './boundaries.texts';
import type { BoundaryChange, ReadPack } from './pack-requests';

/** Publications of a pack, from when on each holds, and what was taken back and why. */
export function PackChanges({ pack: { changes } }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  const columns = useColumns();
  return (
    <>
      <h2>{t('changes')}</h2>
      <DataTable
        caption={t('changes')}
        columns={columns}
        rows={changes}
        rowKey={({ number }) => String(number)}
        empty={<EmptyState title={t('changesNone')} />}
      />
    </>
  );
}

function useColumns(): readonly Column<BoundaryChange>[] {
  const t = useTexts(boundariesTexts);
  const inWords = useMomentInWords();
  return [
    { key: 'change', title: t('change'), cell: ({ kind }) => t(kind === 'rollback' ? 'rollback' : 'publication') },
    { key: 'recordedAt', title: t('recordedAt'), cell: ({ recordedAt }) => inWords(recordedAt) },
    { key: 'from', title: t('from'), cell: ({ from }) => inWords(from) },
    { key: 'document', title: t('documentNumber'), cell: ({ documentNumber }) => documentNumber ?? '–' },
    { key: 'reason', title: t('reason'), cell: ({ reason }) => reason ?? '–' },
  ];
}
