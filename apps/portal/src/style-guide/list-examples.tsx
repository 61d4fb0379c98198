import { useState } from 'react';
import { useLanguage, useTexts } from '../language/language';
import { DataTable, type Column, type Sorting } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { Pagination } from '../parts/pagination';
import { StatusTag } from '../parts/status-tag';
import { styleGuideTexts } from './style-guide.texts';

interface Row {
  readonly name: string;
  readonly scans: number;
  readonly isOpen: boolean;
}

const ROWS: readonly Row[] = [
  { name: 'Chợ Vị Thanh – Khu nhà lồng nông sản phường Nguyễn Thị Minh Khai', scans: 1204, isOpen: true },
  { name: 'Trường Tiểu học Nguyễn Hiền', scans: 86, isOpen: false },
  { name: 'Siêu thị Co.opmart', scans: 640, isOpen: true },
];

export function ListExamples() {
  const t = useTexts(styleGuideTexts);
  const { language } = useLanguage();
  const [sorting, setSorting] = useState<Sorting>({ key: 'scans', direction: 'descending' });
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('places'), cell: ({ name }) => name },
    {
      key: 'scans',
      title: t('scans'),
      cell: ({ scans }) => scans.toLocaleString(language),
      isNumber: true,
      isSortable: true,
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ isOpen }) => (
        <StatusTag tone={isOpen ? 'success' : 'neutral'}>{t(isOpen ? 'open' : 'closed')}</StatusTag>
      ),
    },
  ];
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const table = { caption: t('tables'), columns, rowKey: ({ name }: Row) => name, sorting, onSort: setSorting };
  const empty = (
    <EmptyState title={t('empty')}>
      <p>{t('emptyReason')}</p>
    </EmptyState>
  );
  return (
    <>
      <h2>{t('tables')}</h2>
      <DataTable {...table} rows={ROWS.toSorted((a, b) => sign * (a.scans - b.scans))} empty={empty} />
      <DataTable {...table} rows={[]} empty={empty} />
      <Pagination page={2} onPrevious={() => undefined} onNext={() => undefined} />
      <h2>{t('lists')}</h2>
      <Facts
        facts={[
          { name: t('name'), value: 'Nguyễn THỬ Ngọc Thúy Quỳnh' },
          { name: t('commune'), value: 'Phường I, Thành phố Vị Thanh' },
        ]}
      />
      <Loading />
    </>
  );
}
