import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTexts } from '../language/language';
import { Legend } from '../maps/legend';
import { layerQuery } from '../maps/map-queries';
import { ReviewedFigure } from '../maps/reviewed-figure';
import { PRESENT_COLOUR, PROPOSED_COLOUR } from '../maps/reviewed-style';
import { faultsOnMap, FAULT_COLOUR } from '../packs/faults-on-map';
import { faultId } from '../packs/findings-table';
import { boundariesTexts } from './boundaries.texts';
import { previewQuery, type ReadPack } from './pack-requests';

const NO_AREAS = [] as const;

/** How a pack would look beside what is drawn today, and where its faults are. */
export function PackMap({ pack }: { readonly pack: ReadPack }) {
  const t = useTexts(boundariesTexts);
  const { data } = useQuery(previewQuery(pack.id));
  const { data: today } = useQuery(layerQuery('levels', undefined));
  const points = useMemo(() => faultsOnMap(pack.faults), [pack]);
  const legend = useLegend(points.length > 0);
  const units = data?.units ?? NO_AREAS;
  if (units.length + points.length === 0) return null;
  const describe = (number: string): string => {
    const found = pack.faults[Number(number) - 1];
    return found === undefined ? '' : t('faultOnMap', { number, sentence: found.sentence });
  };
  return (
    <ReviewedFigure
      name={t('previewMap')}
      present={today?.features ?? NO_AREAS}
      proposed={units}
      points={points}
      around={units}
      describe={describe}
      rowOf={faultId}
    >
      <Legend title={t('previewMap')} entries={legend} />
    </ReviewedFigure>
  );
}

function useLegend(hasFaults: boolean) {
  const t = useTexts(boundariesTexts);
  return [
    { key: 'proposed', title: t('proposed'), colour: PROPOSED_COLOUR },
    { key: 'present', title: t('present'), colour: PRESENT_COLOUR },
    ...(hasFaults ? [{ key: 'fault', title: t('fault'), colour: FAULT_COLOUR, sign: '1' }] : []),
  ];
}
