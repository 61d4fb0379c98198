import { Link } from 'react-router';
import { useAreaName } from '../areas/areas';
import { essentialsMapTexts } from '../essentials-map/essentials-map.texts';
import { STATE_TONES } from '../essentials-map/point-state';
import { supplyKindTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { addressOf } from '../navigation/addresses';
import type { Column } from '../parts/data-table';
import { StatusTag } from '../parts/status-tag';
import type { ListedPoint } from './registered-point';
import { supplyPointsTexts } from './supply-points.texts';

export function usePointColumns(): readonly Column<ListedPoint>[] {
  const t = useTexts(supplyPointsTexts);
  const onMap = useTexts(essentialsMapTexts);
  const kindName = useTexts(supplyKindTexts);
  const areaName = useAreaName();
  const inWords = useTimeInWords();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ id, name }) => (
        <Link className="row-link" to={addressOf('supplyPointDetails', { id })}>
          {name}
        </Link>
      ),
    },
    { key: 'kind', title: t('kind'), cell: ({ kind }) => kindName(kind) },
    { key: 'commune', title: t('commune'), cell: ({ communeCode }) => areaName(communeCode) },
    { key: 'address', title: t('address'), cell: ({ address }) => address ?? '–' },
    {
      key: 'state',
      title: t('shown'),
      cell: ({ state: { value } }) => <StatusTag tone={STATE_TONES[value]}>{onMap(`${value}State`)}</StatusTag>,
    },
    {
      key: 'said',
      title: t('said'),
      cell: ({ state: { source, since } }) =>
        source === null || since === null ? t('nobody') : `${t(source)}, ${inWords(new Date(since))}`,
    },
  ];
}
