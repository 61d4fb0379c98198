import type { ReactNode } from 'react';
import { useTexts } from '../language/language';
import { Loading } from './loading';
import { partsTexts } from './parts.texts';
import { ProblemNotice } from './problem-notice';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand to the right, so that their digits do. */
  readonly isNumber?: boolean;
  /** A code is not broken over lines. */
  readonly isCode?: boolean;
  readonly isSortable?: boolean;
  /** What can be done with a row: paper leaves it out. */
  readonly isActs?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  /** What the table shows, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are not there yet. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** Shown in place of the rows where there are none. */
  readonly empty: ReactNode;
  readonly error?: unknown;
  readonly retry?: () => void;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
}

/** A dense table. Its first column names the row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, error, retry } = props;
  if (error) return <ProblemNotice error={error} retry={retry} />;
  if (rows === undefined) return <Loading lines={6} />;
  if (rows.length === 0) return empty;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sorting={props.sorting} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf({ isNumber, isCode, isActs }: Omit<Column<never>, 'cell'>): string | undefined {
  if (isNumber) return 'number';
  if (isCode) return 'whole';
  return isActs ? 'acts' : undefined;
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}

const SIGNS = { ascending: '▲', descending: '▼' } as const;

function HeaderCell<Row>({ column, sorting, onSort }: HeaderCellProps<Row>) {
  const t = useTexts(partsTexts);
  const { key, title, isSortable } = column;
  const direction = sorting?.key === key ? sorting.direction : undefined;
  const className = classOf(column);
  if (!isSortable || onSort === undefined)
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    );
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className="sort-button"
        aria-label={t('sortBy', { column: title })}
        onClick={() => onSort({ key, direction: next })}
      >
        {title} <span aria-hidden="true">{direction === undefined ? '↕' : SIGNS[direction]}</span>
      </button>
    </th>
  );
}
