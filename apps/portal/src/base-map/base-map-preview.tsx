import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTexts } from '../language/language';
import { Legend } from '../maps/legend';
import { useLayers } from '../maps/map-queries';
import { ReviewedFigure } from '../maps/reviewed-figure';
import { PRESENT_COLOUR, PROPOSED_COLOUR } from '../maps/reviewed-style';
import { FAULT_COLOUR, faultsOnMap } from '../packs/faults-on-map';
import { faultId } from '../packs/findings-table';
import { baseMapPreviewQuery, type ReadBaseMap } from './base-map-requests';
import { baseMapTexts } from './base-map.texts';

const NOTHING = [] as const;
/** Communes, among which lines are found again, and what maps draw today. */
const PRESENT = ['levels', 'rivers', 'roads'] as const;

/** What a pack would draw beside what is drawn today, and where its faults are. */
export function BaseMapPreview({ pack }: { readonly pack: ReadBaseMap }) {
  const t = useTexts(baseMapTexts);
  const { data: proposed = NOTHING } = useQuery(baseMapPreviewQuery(pack.id));
  const { layers } = useLayers(PRESENT, undefined);
  const present = useMemo(() => layers.flatMap(({ answer }) => answer.features), [layers]);
  const communes = layers.find(({ layer }) => layer === 'levels')?.answer.features ?? NOTHING;
  const points = useMemo(() => faultsOnMap(pack.faults), [pack]);
  if (proposed.length + points.length === 0) return null;
  const describe = (number: string): string => {
    const found = pack.faults[Number(number) - 1];
    return found === undefined ? '' : t('faultOnMap', { number, sentence: found.sentence });
  };
  const legend = [
    { key: 'proposed', title: t('proposed'), colour: PROPOSED_COLOUR },
    { key: 'present', title: t('present'), colour: PRESENT_COLOUR },
    ...(points.length > 0 ? [{ key: 'fault', title: t('fault'), colour: FAULT_COLOUR, sign: '1' }] : []),
  ];
  return (
    <ReviewedFigure
      {...{ name: t('previewMap'), present, proposed, points, named: communes, describe }}
      around={proposed}
      rowOf={faultId}
    >
      <Legend title={t('previewMap')} entries={legend} />
    </ReviewedFigure>
  );
}
