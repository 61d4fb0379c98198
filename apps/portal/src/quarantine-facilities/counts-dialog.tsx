import { useCursorPages } from '../api/use-cursor-pages';
import { useLanguage, useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import type { Column } from '../parts/data-table';
import { Dialog } from '../parts/dialog';
import { PagedTable } from '../parts/paged-table';
import { quarantineTexts } from './quarantine-facilities.texts';
import { QUARANTINE, readCounts, type Count, type QuarantineFacility } from './quarantine-facility';

interface CountsDialogProps {
  readonly facility: QuarantineFacility;
  readonly onClose: () => void;
}

/** What was counted in a facility, when it was entered and by whom. */
export function CountsDialog({ facility: { code, name }, onClose }: CountsDialogProps) {
  const t = useTexts(quarantineTexts);
  const list = useCursorPages([QUARANTINE, code], (cursor, signal) => readCounts(code, cursor, signal));
  const columns = useColumns();
  return (
    <Dialog title={t('historyOf', { name })} isOpen onClose={onClose}>
      <PagedTable
        caption={t('historyOf', { name })}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        none={t('historyNone')}
      />
    </Dialog>
  );
}

function useColumns(): readonly Column<Count>[] {
  const t = useTexts(quarantineTexts);
  const { language } = useLanguage();
  const inWords = useTimeInWords();
  const format = new Intl.NumberFormat(language);
  return [
    { key: 'at', title: t('asOf'), cell: ({ at }) => inWords(new Date(at)) },
    { key: 'occupied', title: t('occupied'), isNumber: true, cell: ({ occupied }) => format.format(occupied) },
    { key: 'enteredBy', title: t('enteredBy'), cell: ({ enteredByName }) => enteredByName },
    { key: 'enteredAt', title: t('enteredAt'), cell: ({ enteredAt }) => inWords(new Date(enteredAt)) },
  ];
}
