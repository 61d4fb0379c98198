import { useAreaName } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import type { Column } from '../parts/data-table';
import { RowActs } from '../parts/row-acts';
import { StatusTag } from '../parts/status-tag';
import { facilityKindTexts, facilityTexts } from './facilities.texts';
import { isClosed, type Facility } from './facility';

type FacilityAct = 'change' | 'close';

export function useFacilityColumns(
  mayWrite: boolean,
  onAct: (act: FacilityAct, facility: Facility) => void,
): readonly Column<Facility>[] {
  const t = useTexts(facilityTexts);
  const kindName = useTexts(facilityKindTexts);
  const areaName = useAreaName();
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language);
  const columns: readonly Column<Facility>[] = [
    { key: 'name', title: t('name'), cell: ({ name }) => name },
    { key: 'code', title: t('code'), isCode: true, cell: ({ code }) => code },
    {
      key: 'kind',
      title: t('kind'),
      cell: ({ kinds, capacity }) => {
        const names = kinds.map((kind) => kindName(kind)).join(', ');
        return capacity === null ? names : t('kindWithPlaces', { kinds: names, places: format.format(capacity) });
      },
    },
    { key: 'commune', title: t('commune'), cell: ({ communeCode }) => areaName(communeCode) },
    { key: 'hours', title: t('hours'), cell: ({ openingHours }) => openingHours ?? '–' },
    { key: 'from', title: t('validity'), cell: ({ validFrom }) => validFrom.split('-').reverse().join('/') },
    {
      key: 'state',
      title: t('state'),
      cell: (facility) =>
        isClosed(facility) ? (
          <StatusTag tone="neutral">{t('closed')}</StatusTag>
        ) : (
          <StatusTag tone="success">{t('open')}</StatusTag>
        ),
    },
  ];
  const acts: Column<Facility> = {
    key: 'acts',
    title: t('acts'),
    isActs: true,
    cell: (facility) =>
      isClosed(facility) ? null : (
        <RowActs
          acts={['change', 'close'] as const}
          text={t}
          label={(act) => `${t(act)}: ${facility.name}`}
          onAct={(act) => onAct(act, facility)}
        />
      ),
  };
  return mayWrite ? [...columns, acts] : columns;
}
