import { Link } from 'react-router';
import type { SupplyPointKind } from '#libs/vocabulary';
import { useAreaName } from '../areas/areas';
import { supplyKindTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { PAGE_PATHS } from '../navigation/page-paths';
import type { Column } from '../parts/data-table';
import type { Tone } from '../parts/notification';
import { StatusTag } from '../parts/status-tag';
import type { Located } from './located.rules';
import type { ListedPoint, SupplyRow } from './supply-list-requests';
import { listColumnTexts, supplyListsTexts } from './supply-lists.texts';

const OUTCOMES = {
  created: { tone: 'success', text: 'wouldCreate' },
  changed: { tone: 'notice', text: 'wouldChange' },
  unchanged: { tone: 'neutral', text: 'isSame' },
  refused: { tone: 'error', text: 'isRefused' },
} as const satisfies Record<SupplyRow['outcome'], { tone: Tone | 'neutral'; text: keyof typeof supplyListsTexts }>;

/** The id of a row, to which the map leads. */
export const rowId = (row: number | string): string => `list-row-${row}`;

export function useLocatedInWords(): (located: ListedPoint['located']) => string {
  const t = useTexts(supplyListsTexts);
  return (located) => {
    if (located === null) return t('unplaced');
    return t(located === 'commune' ? 'byCommune' : (located as Exclude<Located, 'commune'>));
  };
}

export function useRowColumns(isTrial: boolean): readonly Column<SupplyRow>[] {
  const t = useTexts(supplyListsTexts);
  const kindName = useTexts(supplyKindTexts);
  const areaName = useAreaName();
  const locatedInWords = useLocatedInWords();
  const of =
    (told: (point: ListedPoint) => string) =>
    ({ point }: SupplyRow) =>
      point === null ? '–' : told(point);
  return [
    {
      key: 'row',
      title: t('row'),
      cell: ({ row }) => (
        <span id={rowId(row)} tabIndex={-1}>
          {row}
        </span>
      ),
    },
    {
      key: 'outcome',
      title: t('outcome'),
      cell: ({ outcome }) => <StatusTag tone={OUTCOMES[outcome].tone}>{t(OUTCOMES[outcome].text)}</StatusTag>,
    },
    { key: 'told', title: t('told'), cell: ({ told }) => <Told told={told} /> },
    { key: 'name', title: t('name'), cell: (row) => <PointName row={row} isTrial={isTrial} /> },
    { key: 'kind', title: t('kind'), cell: of(({ kind }) => kindName(kind as SupplyPointKind)) },
    { key: 'commune', title: t('commune'), cell: of(({ communeCode }) => areaName(communeCode)) },
    { key: 'address', title: t('address'), cell: of(({ address }) => address ?? '–') },
    { key: 'located', title: t('located'), cell: of(({ located }) => locatedInWords(located)) },
  ];
}

/** Once it is there, it leads to the map. */
function PointName({ row: { point }, isTrial }: { readonly row: SupplyRow; readonly isTrial: boolean }) {
  const t = useTexts(supplyListsTexts);
  if (point === null) return '–';
  if (isTrial) return point.name;
  return (
    <Link
      className="row-link"
      to={`${PAGE_PATHS.essentialsMap}?commune=${point.communeCode}`}
      aria-label={t('showOnMap', { name: point.name })}
    >
      {point.name}
    </Link>
  );
}

function Told({ told }: Pick<SupplyRow, 'told'>) {
  const t = useTexts(supplyListsTexts);
  const columnName = useTexts(listColumnTexts);
  if (told.length === 0) return '–';
  const isColumn = (path: string): path is keyof typeof listColumnTexts => Object.hasOwn(listColumnTexts, path);
  return (
    <ul className="plain-list">
      {told.map(({ path, code, message }) => (
        <li key={`${path} ${code}`}>{isColumn(path) ? t('toldOf', { column: columnName(path), message }) : message}</li>
      ))}
    </ul>
  );
}
