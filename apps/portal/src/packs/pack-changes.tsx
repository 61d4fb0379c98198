import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { packsTexts } from './packs.texts';

/** A publication, or what took one back. */
export interface PackChange {
  readonly number: number;
  readonly kind: 'publication' | 'rollback';
  readonly reason: string | null;
  readonly recordedAt: string;
}

interface PackChangesProps<Change extends PackChange> {
  readonly changes: readonly Change[];
  /** What else is told of each, before its reason. */
  readonly more?: readonly Column<Change>[];
}

/** Publications of a pack, and what was taken back and why. */
export function PackChanges<Change extends PackChange>({ changes, more = [] }: PackChangesProps<Change>) {
  const t = useTexts(packsTexts);
  const columns = useColumns(more);
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

function useColumns<Change extends PackChange>(more: readonly Column<Change>[]): readonly Column<Change>[] {
  const t = useTexts(packsTexts);
  const inWords = useMomentInWords();
  return [
    { key: 'change', title: t('change'), cell: ({ kind }) => t(kind === 'rollback' ? 'rollback' : 'publication') },
    { key: 'recordedAt', title: t('recordedAt'), cell: ({ recordedAt }) => inWords(recordedAt) },
    ...more,
    { key: 'reason', title: t('reason'), cell: ({ reason }) => reason ?? '–' },
  ];
}
