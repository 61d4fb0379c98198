import { useTexts } from '../language/language';
import { DataTable, type Column } from '../parts/data-table';
import { placeWords, type PackFinding } from './finding-place.rules';
import { packsTexts } from './packs.texts';

interface FindingsTableProps {
  readonly title: string;
  readonly findings: readonly PackFinding[];
  /** The map leads to its rows. */
  readonly isOnMap?: boolean;
  /** Whether features of the file are units of the province. */
  readonly areUnits?: boolean;
}

interface NumberedFinding extends PackFinding {
  readonly number: number;
}

/** The id of a fault, to which the map leads. */
export const faultId = (number: number | string): string => `pack-fault-${number}`;

/** What was found in a file, and where. Nothing where nothing was. */
export function FindingsTable({ title, findings, isOnMap = false, areUnits = true }: FindingsTableProps) {
  const columns = useColumns(isOnMap).filter(({ key }) => areUnits || key !== 'unit');
  if (findings.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        columns={columns}
        rows={findings.map((finding, index) => ({ ...finding, number: index + 1 }))}
        rowKey={({ number }) => String(number)}
        empty={null}
      />
    </>
  );
}

function useColumns(isOnMap: boolean): readonly Column<NumberedFinding>[] {
  const t = useTexts(packsTexts);
  const unit = ({ unit: code, unitName }: PackFinding): string =>
    code === null ? '–' : unitName === null ? code : `${unitName} (${code})`;
  return [
    {
      key: 'number',
      title: t('number'),
      cell: ({ number }) =>
        isOnMap ? (
          <span id={faultId(number)} tabIndex={-1}>
            {number}
          </span>
        ) : (
          number
        ),
    },
    { key: 'what', title: t('what'), cell: ({ sentence }) => sentence },
    { key: 'unit', title: t('unit'), cell: unit },
    {
      key: 'where',
      title: t('where'),
      cell: (finding) =>
        placeWords(finding)
          .map(({ text, values }) => t(text, values))
          .join(', ') || '–',
    },
  ];
}
