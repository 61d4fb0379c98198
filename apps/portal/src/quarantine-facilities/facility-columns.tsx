import { useAreaName } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import type { Column } from '../parts/data-table';
import { RowActs } from '../parts/row-acts';
import { StatusTag } from '../parts/status-tag';
import { quarantineTexts } from './quarantine-facilities.texts';
import type { QuarantineFacility } from './quarantine-facility';

export type QuarantineAct = 'count' | 'history';

export function useFacilityColumns(
  acts: readonly QuarantineAct[],
  onAct: (act: QuarantineAct, facility: QuarantineFacility) => void,
): readonly Column<QuarantineFacility>[] {
  const t = useTexts(quarantineTexts);
  const areaName = useAreaName();
  const { language } = useLanguage();
  const inWords = useTimeInWords();
  const format = new Intl.NumberFormat(language);
  const figure = (value: number | null): string => (value === null ? t('unknown') : format.format(value));
  return [
    { key: 'name', title: t('name'), cell: ({ name }) => name },
    { key: 'commune', title: t('commune'), cell: ({ communeCode }) => areaName(communeCode) },
    { key: 'capacity', title: t('capacity'), isNumber: true, cell: ({ capacity }) => figure(capacity) },
    { key: 'occupied', title: t('occupied'), isNumber: true, cell: ({ occupied }) => figure(occupied) },
    {
      key: 'free',
      title: t('free'),
      isNumber: true,
      cell: ({ free, overfull, outdated }) => {
        if (outdated) return <StatusTag tone="neutral">{t('outdated')}</StatusTag>;
        return overfull ? <StatusTag tone="warning">{t('overfull')}</StatusTag> : figure(free);
      },
    },
    { key: 'asOf', title: t('asOf'), cell: ({ asOf }) => (asOf === null ? '–' : inWords(new Date(asOf))) },
    {
      key: 'acts',
      title: t('acts'),
      isActs: true,
      cell: (facility) => (
        <RowActs
          acts={acts}
          text={t}
          label={(act) => `${t(act)}: ${facility.name}`}
          onAct={(act) => onAct(act, facility)}
        />
      ),
    },
  ];
}
