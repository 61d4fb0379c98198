import { useLanguage, useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import type { PointStatement } from './registered-point';
import { supplyPointsTexts } from './supply-points.texts';
import { useSaying } from './use-point-words';

/** What was said of a point, the newest first: by what kind of source, and how far it is still believed. */
export function StatementsTable({ statements }: { readonly statements: readonly PointStatement[] }) {
  const t = useTexts(supplyPointsTexts);
  const saying = useSaying();
  const inWords = useTimeInWords();
  const percent = usePercent();
  const columns = [
    { key: 'when', title: t('when'), cell: ({ at }: PointStatement) => inWords(new Date(at)) },
    { key: 'source', title: t('source'), cell: ({ source }: PointStatement) => t(source) },
    { key: 'what', title: t('what'), cell: saying },
    {
      ...{ key: 'believed', title: t('believed'), isNumber: true },
      cell: ({ confidence }: PointStatement) => percent(confidence),
    },
  ];
  return (
    <DataTable
      caption={t('statements')}
      columns={columns}
      rows={statements}
      rowKey={({ at, source, kind, goods }) => [at, source, kind, ...goods].join(' ')}
      empty={<EmptyState title={t('statementsNone')} />}
    />
  );
}

/** How far something is believed. @returns of 0 to 1 what people read */
export function usePercent(): (confidence: number) => string {
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language, { style: 'percent' });
  return (confidence) => format.format(confidence);
}
