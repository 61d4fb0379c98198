import { goodTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { DataTable } from '../parts/data-table';
import type { PointRecord } from './registered-point';
import { usePercent } from './statements-table';
import { supplyPointsTexts } from './supply-points.texts';

type ShownGood = PointRecord['stock'][number];

/** What is shown of the goods that are sold there, or of which somebody spoke. */
export function StockTable({ stock }: Pick<PointRecord, 'stock'>) {
  const t = useTexts(supplyPointsTexts);
  const goodName = useTexts(goodTexts);
  const inWords = useTimeInWords();
  const percent = usePercent();
  if (stock.length === 0) return null;
  const columns = [
    { key: 'good', title: t('good'), cell: ({ good }: ShownGood) => goodName(good) },
    { key: 'stock', title: t('stock'), cell: ({ value }: ShownGood) => t(value) },
    { key: 'source', title: t('source'), cell: ({ source }: ShownGood) => (source === null ? '–' : t(source)) },
    {
      ...{ key: 'since', title: t('since') },
      cell: ({ since }: ShownGood) => (since === null ? '–' : inWords(new Date(since))),
    },
    {
      ...{ key: 'believed', title: t('believed'), isNumber: true },
      cell: ({ value, confidence }: ShownGood) => (value === 'unknown' ? '–' : percent(confidence)),
    },
  ];
  return (
    <DataTable caption={t('stockCaption')} columns={columns} rows={stock} rowKey={({ good }) => good} empty={null} />
  );
}
