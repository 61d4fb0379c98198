import { useLanguage, useTexts } from '../language/language';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import type { BaseMapKindRow, ReadBaseMap } from './base-map-requests';
import { baseMapTexts, kindTexts } from './base-map.texts';

const M_OF_KM = 1_000;

/** How much of each kind a pack holds, beside the one that it was compared with. */
export function BaseMapKinds({ pack }: { readonly pack: ReadBaseMap }) {
  const t = useTexts(baseMapTexts);
  const columns = useColumns(pack.comparedWith !== null);
  return (
    <>
      <h2>{t('kinds')}</h2>
      <DataTable
        caption={t('kinds')}
        columns={columns}
        rows={pack.kinds}
        rowKey={({ kind }) => kind}
        empty={<EmptyState title={t('kindsNone')} />}
      />
    </>
  );
}

function useColumns(isCompared: boolean): readonly Column<BaseMapKindRow>[] {
  const t = useTexts(baseMapTexts);
  const kindName = useTexts(kindTexts);
  const { language } = useLanguage();
  const whole = new Intl.NumberFormat(language);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  // Areas have no length.
  const kilometres = (metres: number | null): string => (metres ? format.format(metres / M_OF_KM) : '–');
  const before: readonly Column<BaseMapKindRow>[] = [
    {
      key: 'featuresBefore',
      title: t('featuresBefore'),
      isNumber: true,
      cell: ({ featuresBefore }) => (featuresBefore === null ? '–' : whole.format(featuresBefore)),
    },
    {
      key: 'kilometresBefore',
      title: t('kilometresBefore'),
      isNumber: true,
      cell: ({ lengthBeforeM }) => kilometres(lengthBeforeM),
    },
  ];
  return [
    { key: 'kind', title: t('kind'), cell: ({ kind }) => kindName(kind) },
    { key: 'features', title: t('features'), isNumber: true, cell: ({ features }) => whole.format(features) },
    { key: 'kilometres', title: t('kilometres'), isNumber: true, cell: ({ lengthM }) => kilometres(lengthM) },
    ...(isCompared ? before : []),
  ];
}
