import { useAreaName } from '../areas/areas';
import { essentialsMapTexts } from '../essentials-map/essentials-map.texts';
import { STATE_TONES } from '../essentials-map/point-state';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import type { Column } from '../parts/data-table';
import { StatusTag } from '../parts/status-tag';
import { useSaying } from '../supply-points/use-point-words';
import type { ReportFilter, SupplyReport } from './supply-report';
import { supplyReportsTexts } from './supply-reports.texts';

/** @param onTakeUp takes up a report that waits */
export function useReportColumns(
  status: ReportFilter['status'],
  onTakeUp: (id: string) => void,
): readonly Column<SupplyReport>[] {
  const t = useTexts(supplyReportsTexts);
  const onMap = useTexts(essentialsMapTexts);
  const areaName = useAreaName();
  const saying = useSaying();
  const inWords = useTimeInWords();
  const columns: readonly Column<SupplyReport>[] = [
    { key: 'point', title: t('point'), cell: ({ supplyPointName }) => supplyPointName },
    { key: 'what', title: t('what'), cell: saying },
    { key: 'when', title: t('when'), cell: ({ at }) => inWords(new Date(at)) },
    { key: 'commune', title: t('commune'), cell: ({ communeCode }) => areaName(communeCode) },
    {
      key: 'shown',
      title: t('shown'),
      cell: ({ supplyPointState: state }) =>
        state === null ? '–' : <StatusTag tone={STATE_TONES[state.value]}>{onMap(`${state.value}State`)}</StatusTag>,
    },
  ];
  const takeUp: Column<SupplyReport> = {
    key: 'acts',
    title: t('choose'),
    cell: ({ id, supplyPointName: name, at }) => (
      <Button kind="link" label={t('chooseOf', { name, time: inWords(new Date(at)) })} onPress={() => onTakeUp(id)}>
        {t('choose')}
      </Button>
    ),
  };
  const outcome: readonly Column<SupplyReport>[] = [
    { key: 'decision', title: t('decision'), cell: ({ decision }) => (decision === null ? '–' : t(decision)) },
    { key: 'note', title: t('note'), cell: ({ note }) => note ?? '–' },
  ];
  return status === 'undecided' ? [...columns, takeUp] : [...columns, ...outcome];
}
