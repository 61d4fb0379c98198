import { useLanguage, useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { Button } from '../parts/button';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { covidMapTexts } from './covid-map.texts';
import { LevelTag } from './level-words';
import type { UnitRow } from './unit-rows';

interface UnitsTableProps {
  readonly rows: readonly UnitRow[] | undefined;
  /** Which figures the map shows besides. */
  readonly shown: { readonly cases: boolean; readonly coverage: boolean };
  readonly onArea: (code: string) => void;
}

/** Every commune with what the map says of it: the same content, to be read and heard. */
export function UnitsTable({ rows, shown, onArea }: UnitsTableProps) {
  const t = useTexts(covidMapTexts);
  const columns = useColumns(shown, onArea);
  return (
    <>
      <h2>{t('units')}</h2>
      <DataTable
        caption={t('units')}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('unitsNone')} />}
      />
    </>
  );
}

function useColumns(shown: UnitsTableProps['shown'], onArea: (code: string) => void): readonly Column<UnitRow>[] {
  const t = useTexts(covidMapTexts);
  const inWords = useMomentInWords();
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const number = (value: number | undefined): string => (value === undefined ? t('unknown') : format.format(value));
  const figure = (key: 'cases7' | 'cases14' | 'rate' | 'coverage', of: (row: UnitRow) => number | undefined) => ({
    ...{ key, title: t(key), isNumber: true, cell: (row: UnitRow) => number(of(row)) },
  });
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ code, name }) => (
        <Button kind="link" onPress={() => onArea(code)}>
          {name}
        </Button>
      ),
    },
    { key: 'district', title: t('district'), cell: ({ district }) => district },
    { key: 'level', title: t('level'), cell: ({ level }) => <LevelTag announced={level} /> },
    { key: 'since', title: t('since'), cell: ({ level }) => (level?.since ? inWords(level.since) : '–') },
    ...(shown.cases
      ? [
          figure('cases7', ({ cases7Days }) => cases7Days),
          figure('cases14', ({ cases14Days }) => cases14Days),
          figure('rate', ({ per100000 }) => per100000),
        ]
      : []),
    ...(shown.coverage ? [figure('coverage', ({ coveragePercent }) => coveragePercent)] : []),
  ];
}
