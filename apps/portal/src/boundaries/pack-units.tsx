import { useQuery } from '@tanstack/react-query';
import { useLanguage, useTexts } from '../language/language';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { boundariesTexts } from './boundaries.texts';
import { previewQuery, type PackUnit, type ReadPack } from './pack-requests';

const M2_OF_KM2 = 1_000_000;

/** The units of a pack, and by how much their areas differ from the register and from the pack before. */
export function PackUnits({ pack }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  const { data, error, refetch } = useQuery(previewQuery(pack.id));
  const columns = useColumns();
  return (
    <>
      <h2>{t('units')}</h2>
      <DataTable
        caption={t('units')}
        columns={columns}
        rows={data?.units.map(({ properties }) => properties)}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('unitsNone')} />}
        error={error}
        retry={() => void refetch()}
      />
    </>
  );
}

function useColumns(): readonly Column<PackUnit>[] {
  const t = useTexts(boundariesTexts);
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const difference = (areaM2: number | null): string => (areaM2 === null ? '–' : signed.format(areaM2 / M2_OF_KM2));
  return [
    { key: 'unit', title: t('unit'), cell: ({ code, name }) => (name === null ? code : `${name} (${code})`) },
    { key: 'area', title: t('area'), isNumber: true, cell: ({ areaM2 }) => format.format(areaM2 / M2_OF_KM2) },
    {
      key: 'toRegister',
      title: t('toRegister'),
      isNumber: true,
      cell: ({ differenceToRegisterM2 }) => difference(differenceToRegisterM2),
    },
    {
      key: 'toBefore',
      title: t('toBefore'),
      isNumber: true,
      cell: ({ differenceToBeforeM2 }) => difference(differenceToBeforeM2),
    },
  ];
}
