import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTexts } from '../language/language';
import { Legend } from '../maps/legend';
import { layerQuery } from '../maps/map-queries';
import { ReviewedFigure } from '../maps/reviewed-figure';
import { codeOf } from '../maps/styled-layers';
import { LOCATED, LOCATED_COLOURS, LOCATED_SIGNS, pointsOfRows } from './located.rules';
import type { SupplyRow } from './supply-list-requests';
import { supplyListsTexts } from './supply-lists.texts';
import { rowId, useLocatedInWords } from './use-row-columns';

const NO_AREAS = [] as const;

/** Where the rows lie, and how sure that is; each leads to its row. */
export function RowsOnMap({ rows }: { readonly rows: readonly SupplyRow[] }) {
  const t = useTexts(supplyListsTexts);
  const locatedInWords = useLocatedInWords();
  const { data: communes } = useQuery(layerQuery('levels', undefined));
  const points = useMemo(() => pointsOfRows(rows), [rows]);
  const around = useMemo(() => {
    const named = new Set(rows.flatMap(({ point }) => point?.communeCode ?? []));
    return communes?.features.filter((feature) => named.has(codeOf(feature))) ?? NO_AREAS;
  }, [rows, communes]);
  if (points.length === 0) return null;
  const describe = (code: string): string => {
    const found = rows.find(({ row }) => String(row) === code);
    if (!found?.point) return '';
    return t('onMapRow', { row: code, name: found.point.name, located: locatedInWords(found.point.located) });
  };
  const legend = LOCATED.map((located) => ({
    ...{ key: located, title: locatedInWords(located), colour: LOCATED_COLOURS[located], sign: LOCATED_SIGNS[located] },
  }));
  return (
    <ReviewedFigure
      name={t('onMap')}
      present={communes?.features ?? NO_AREAS}
      proposed={NO_AREAS}
      points={points}
      around={around}
      describe={describe}
      rowOf={rowId}
    >
      <Legend title={t('legend')} entries={legend} />
    </ReviewedFigure>
  );
}
