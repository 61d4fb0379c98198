import type { CursorPages } from '../api/use-cursor-pages';
import { DataTable, type Column } from './data-table';
import { EmptyState } from './empty-state';
import { Pagination } from './pagination';

interface PagedTableProps<Row> {
  /** What the table shows, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly list: CursorPages<{ readonly items: readonly Row[] }>;
  readonly rowKey: (row: Row) => string;
  /** What is said in place of the rows where there are none. */
  readonly none: string;
  /** What then can be done. */
  readonly noneHelp?: string;
}

/** A table of what a list of the platform has, page by page. */
export function PagedTable<Row>({ caption, columns, list, rowKey, none, noneHelp }: PagedTableProps<Row>) {
  const { data, error, retry, pagination } = list;
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={data?.items}
        rowKey={rowKey}
        empty={<EmptyState title={none}>{noneHelp === undefined ? null : <p>{noneHelp}</p>}</EmptyState>}
        error={error}
        retry={retry}
      />
      <Pagination {...pagination} />
    </>
  );
}
