import { useQuery } from '@tanstack/react-query';
import type { Feature, Geometry, Point } from 'geojson';
import { useMemo, useState } from 'react';
import { SHOWN_STATES } from '#libs/vocabulary';
import { areasQuery } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import type { MapViewport } from '../maps/address-state.rules';
import { failureOf } from '../maps/failure-of';
import { boundsOf } from '../maps/feature-geometry';
import { Legend } from '../maps/legend';
import type { SupplyPoint } from '../maps/map-answers';
import { mapStyleQuery } from '../maps/map-queries';
import { signOf } from '../maps/map-signs';
import { MapView } from '../maps/map-view';
import { mapsTexts } from '../maps/maps.texts';
import { drawnStyle, namesOf, STATE_COLOURS } from '../maps/styled-layers';
import { essentialsMapTexts } from './essentials-map.texts';
import { supplyKindTexts } from './supply.texts';

const RING = SHOWN_STATES.map((state) => STATE_COLOURS[state]);

interface EssentialsFigureProps {
  readonly points: readonly SupplyPoint[];
  /** The communes, on which the points lie; undefined while they are not there. */
  readonly communes: readonly Feature<Geometry | null>[] | undefined;
  readonly viewport: MapViewport | undefined;
  readonly onMoved: (viewport: MapViewport | undefined) => void;
}

/** The places of the list on a map. */
export function EssentialsFigure({ points, communes, viewport, onMoved }: EssentialsFigureProps) {
  const t = useTexts(essentialsMapTexts);
  const inMaps = useTexts(mapsTexts);
  const { data: units } = useQuery(areasQuery);
  const pointInWords = usePointInWords(points);
  const { language } = useLanguage();
  const styling = useQuery(mapStyleQuery('essentials', language));
  const platform = styling.data;
  const [pointed, setPointed] = useState<string>();
  const features = useMemo(() => points.flatMap(featureOf), [points]);
  const stops = useMemo(() => namesOf(features, (code) => code), [features]);
  const bounds = useMemo(() => boundsOf(features) ?? boundsOf(communes ?? []), [features, communes]);
  const style = useMemo(() => {
    if (platform === undefined) return undefined;
    const nameOf = new Map(units?.map(({ code, name }) => [code, name]));
    const names = namesOf(communes ?? [], (code) => nameOf.get(code) ?? code);
    const drawn = [{ layer: 'supply-points' as const, features }];
    return drawnStyle(platform, { ground: communes, drawn, names, chosen: pointed });
  }, [platform, features, communes, units, pointed]);
  const choose = (id: string): void => {
    const card = document.getElementById(`point-${id}`);
    // What lies below the points has no card.
    if (card === null) return;
    setPointed(id);
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'center' });
  };
  const legend = [
    ...SHOWN_STATES.map((state) => ({
      ...{ key: state, title: t(`${state}State`), colour: STATE_COLOURS[state], sign: signOf(`state-${state}`) },
    })),
    { key: 'cluster', title: t('cluster'), colour: STATE_COLOURS.unknown, sign: '9', ring: RING },
  ];
  return (
    <MapView
      name={t('mapName')}
      {...{ style, bounds, viewport, stops, pointed, onMoved }}
      hasFailed={failureOf(styling) !== undefined}
      describe={pointInWords}
      onPoint={setPointed}
      onChoose={choose}
    >
      <Legend title={inMaps('legend')} entries={legend} />
    </MapView>
  );
}

function featureOf({ id, latitude, longitude, state }: SupplyPoint): Feature<Point>[] {
  if (latitude === null || longitude === null) return [];
  const geometry: Point = { type: 'Point', coordinates: [longitude, latitude] };
  return [{ type: 'Feature', id, geometry, properties: { state: state.value } }];
}

function usePointInWords(points: readonly SupplyPoint[]): (id: string) => string {
  const t = useTexts(essentialsMapTexts);
  const kindName = useTexts(supplyKindTexts);
  return (id) => {
    const point = points.find((one) => one.id === id);
    if (point === undefined) return '';
    const { name, kind, state } = point;
    return t('announced', { name, kind: kindName(kind), state: t(`${state.value}State`) });
  };
}
