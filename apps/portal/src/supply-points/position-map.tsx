import { useQuery } from '@tanstack/react-query';
import type { Feature, Geometry } from 'geojson';
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react';
import { areasQuery } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import { failureOf } from '../maps/failure-of';
import { boundsOf, type Bounds } from '../maps/feature-geometry';
import type { Position } from '../maps/map-answers';
import { mapStyleQuery, useLayers } from '../maps/map-queries';
import type { DrawnMap } from '../maps/map-renderer';
import { MapButtons, NoMap } from '../maps/map-view';
import { mapsTexts } from '../maps/maps.texts';
import { codeOf, drawnStyle, namesOf } from '../maps/styled-layers';
import { useDrawnMap } from '../maps/use-drawn-map';
import '../maps/maps.css';
import { movedByKey } from './moved-by-key.rules';
import { pointFormTexts } from './point-form.texts';
import { typedPositionOf } from './typed-point.rules';

/** Communes, on which the point lies. */
const GROUND = ['levels'] as const;
/** A street with its neighbours. */
const CLOSE_ZOOM = 14;

interface PositionMapProps {
  /** Where the point is looked for; undefined for the whole province. */
  readonly communeCode: string | undefined;
  readonly position: Position | undefined;
  readonly onPlace: (position: Position) => void;
}

/** A map on which a tap places a point, and the arrow keys move it. Coordinates beside it do the same. */
export function PositionMap(props: PositionMapProps) {
  const { position, onPlace } = props;
  const t = useTexts(pointFormTexts);
  const inMaps = useTexts(mapsTexts);
  const ground = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const { style, bounds, hasFailed } = useGround(props);
  const { state, map } = useDrawnMap(ground, {
    ...{ style, bounds, viewport: position && { ...position, zoom: CLOSE_ZOOM } },
    words: { twoFingers: inMaps('twoFingers'), controlKey: inMaps('controlKey') },
    onPick: () => undefined,
    onTap: onPlace,
    onMoved: () => undefined,
  });
  useInSight(map, position, bounds);
  if (state === 'without-webgl' || state === 'failed' || hasFailed)
    return <NoMap title={inMaps('noMap')} reason={t('positionHelp')} />;
  const move = (event: KeyboardEvent): void => {
    const moved = movedByKey(event.key, position ?? centreIn(bounds));
    if (moved === undefined) return;
    event.preventDefault();
    onPlace(moved);
  };
  return (
    <div className="map-figure point-map" data-map-state={state}>
      <div
        className="map-frame"
        role="application"
        aria-roledescription={inMaps('map')}
        aria-label={t('mapName')}
        aria-describedby={keysId}
        tabIndex={0}
        onKeyDown={move}
      >
        <div ref={ground} className="map-ground" aria-hidden="true" />
        {state === 'drawn' ? null : <p className="map-waiting">{inMaps('drawing')}</p>}
      </div>
      <p role="status" className="map-announcement">
        {position === undefined ? '' : t('placedAt', { ...typedPositionOf(position) })}
      </p>
      <p id={keysId} className="field-hint map-keys">
        {t('mapKeys')}
      </p>
      <MapButtons
        onZoom={(levels) => map?.zoomBy(levels)}
        onAll={() => (bounds === undefined ? undefined : map?.fit(bounds))}
      />
    </div>
  );
}

/** Keeps the point in sight; while there is none, all of where it is looked for. */
function useInSight(map: DrawnMap | undefined, position: Position | undefined, bounds: Bounds | undefined): void {
  const latest = useRef({ position, bounds });
  latest.current = { position, bounds };
  // The same place comes as another object each time.
  const place = position === undefined ? undefined : Object.values(typedPositionOf(position)).join();
  const box = bounds?.join();
  useEffect(() => {
    if (place !== undefined && latest.current.position !== undefined) map?.lookAt(latest.current.position);
    else if (box !== undefined && latest.current.bounds !== undefined) map?.fit(latest.current.bounds);
  }, [map, place, box]);
}

/** The communes with the point on them, and how far they reach. */
function useGround({ communeCode, position }: PositionMapProps) {
  const { language } = useLanguage();
  const { data: units } = useQuery(areasQuery);
  const styling = useQuery(mapStyleQuery('essentials', language));
  const communes = useLayers(GROUND, undefined).layers[0]?.answer.features;
  const { latitude, longitude } = position ?? {};
  const platform = styling.data;
  const style = useMemo(() => {
    if (platform === undefined || communes === undefined) return undefined;
    const nameOf = new Map(units?.map(({ code, name }) => [code, name]));
    const names = namesOf(communes, (code) => nameOf.get(code) ?? code);
    const drawn = [{ layer: 'supply-points' as const, features: placedAt(latitude, longitude) }];
    return drawnStyle(platform, { ground: communes, drawn, names, chosen: PLACED });
  }, [platform, communes, units, latitude, longitude]);
  const bounds = useMemo(() => {
    const chosen = communes?.filter((commune) => codeOf(commune) === communeCode) ?? [];
    return boundsOf(chosen) ?? boundsOf(communes ?? []);
  }, [communes, communeCode]);
  return { style, bounds, hasFailed: failureOf(styling) !== undefined };
}

const PLACED = 'placed';

function placedAt(latitude: number | undefined, longitude: number | undefined): Feature<Geometry>[] {
  if (latitude === undefined || longitude === undefined) return [];
  const geometry = { type: 'Point' as const, coordinates: [longitude, latitude] };
  return [{ type: 'Feature', id: PLACED, geometry, properties: { code: PLACED, state: 'unknown' } }];
}

function centreIn(bounds: Bounds | undefined): Position | undefined {
  if (bounds === undefined) return undefined;
  const [west, south, east, north] = bounds;
  return { latitude: (south + north) / 2, longitude: (west + east) / 2 };
}
