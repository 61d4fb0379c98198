import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage, useTexts } from '../language/language';
import { Legend } from '../maps/legend';
import { layerQuery } from '../maps/map-queries';
import { ReviewedFigure } from '../maps/reviewed-figure';
import { PRESENT_COLOUR, PROPOSED_COLOUR, type ReviewedPoint } from '../maps/reviewed-style';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { boundariesTexts } from './boundaries.texts';
import { faultId } from './findings-table';
import { previewQuery, type PackUnit, type ReadPack } from './pack-requests';

const NO_AREAS = [] as const;
const FAULT_COLOUR = '#d55e00';
const M2_OF_KM2 = 1_000_000;

/** How a pack would look beside what is drawn today, where its faults are, and by how much its areas differ. */
export function PackPreviewPart({ pack }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  const { data, error, refetch } = useQuery(previewQuery(pack.id));
  const { data: today } = useQuery(layerQuery('levels', undefined));
  const columns = useColumns();
  const points = useMemo(() => faultsOnMap(pack), [pack]);
  const legend = useLegend(points.length > 0);
  const units = data?.units ?? NO_AREAS;
  const describe = (number: string): string => {
    const found = pack.faults[Number(number) - 1];
    return found === undefined ? '' : t('faultOnMap', { number, sentence: found.sentence });
  };
  return (
    <>
      {units.length + points.length === 0 ? null : (
        <ReviewedFigure
          name={t('previewMap')}
          present={today?.features ?? NO_AREAS}
          proposed={units}
          points={points}
          describe={describe}
          rowOf={faultId}
        >
          <Legend title={t('previewMap')} entries={legend} />
        </ReviewedFigure>
      )}
      <h2>{t('units')}</h2>
      <DataTable
        caption={t('units')}
        columns={columns}
        rows={data && units.map(({ properties }) => properties)}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('unitsNone')} />}
        error={error}
        retry={() => void refetch()}
      />
    </>
  );
}

function faultsOnMap({ faults }: ReadPack): readonly ReviewedPoint[] {
  return faults.flatMap(({ place }, index) => {
    if (place === null) return [];
    const number = String(index + 1);
    return [{ ...place, code: number, colour: FAULT_COLOUR, label: number }];
  });
}

function useLegend(hasFaults: boolean) {
  const t = useTexts(boundariesTexts);
  return [
    { key: 'proposed', title: t('proposed'), colour: PROPOSED_COLOUR },
    { key: 'present', title: t('present'), colour: PRESENT_COLOUR },
    ...(hasFaults ? [{ key: 'fault', title: t('fault'), colour: FAULT_COLOUR, sign: '1' }] : []),
  ];
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
