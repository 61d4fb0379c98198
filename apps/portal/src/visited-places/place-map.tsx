import { useQuery } from '@tanstack/react-query';
import type { Feature, Point } from 'geojson';
import { useMemo, useState } from 'react';
import { useLanguage, useTexts } from '../language/language';
import type { MapViewport } from '../maps/address-state.rules';
import { failureOf } from '../maps/failure-of';
import { boundsOf } from '../maps/feature-geometry';
import type { Position } from '../maps/map-answers';
import { mapStyleQuery } from '../maps/map-queries';
import { MapView } from '../maps/map-view';
import { mapsTexts } from '../maps/maps.texts';
import { codeOf, drawnStyle, namesOf } from '../maps/styled-layers';
import { useCommuneGround } from '../maps/use-commune-ground';

/** A place on the map; without a position it is in the list alone. */
export interface PlaceOnMap {
  readonly id: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

interface PlaceMapProps {
  /** What the map shows, for those who hear it. */
  readonly name: string;
  readonly places: readonly PlaceOnMap[];
  /** What the map shows while there is no place on it. */
  readonly communeCode?: string;
  readonly onChoose?: (id: string) => void;
  readonly onTap?: (position: Position) => void;
}

/** Visited places as citizens see them, on the communes. */
export function PlaceMap({ name, places, communeCode = '', onChoose, onTap }: PlaceMapProps) {
  const t = useTexts(mapsTexts);
  const { language } = useLanguage();
  const ground = useCommuneGround();
  const styling = useQuery(mapStyleQuery('covid', language));
  const platform = styling.data;
  const [walkedTo, setPointed] = useState<string>();
  const [viewport, setViewport] = useState<MapViewport>();
  const features = useMemo(() => places.flatMap(featureOf), [places]);
  const stops = useMemo(() => namesOf(features, (id) => id), [features]);
  const [first] = useState(features);
  // The place that is being touched stays in sight, but the map does not jump to it.
  const isTouched = onTap !== undefined;
  const pointed = isTouched ? places[0]?.id : walkedTo;
  const fitted = isTouched ? first : features;
  const bounds = useMemo(() => {
    const communes = ground.features ?? [];
    const commune = communes.filter((area) => codeOf(area) === communeCode);
    return boundsOf(fitted) ?? boundsOf(commune) ?? boundsOf(communes);
  }, [fitted, ground, communeCode]);
  const style = useMemo(() => {
    if (platform === undefined || ground.features === undefined) return undefined;
    const drawn = [{ layer: 'visited-places' as const, features }];
    return drawnStyle(platform, { ground: ground.features, drawn, names: ground.names, chosen: pointed });
  }, [platform, ground, features, pointed]);
  const missing = places.filter(({ latitude }) => latitude === null);
  return (
    <>
      <MapView
        {...{ name, style, bounds, viewport, stops, pointed }}
        hasFailed={failureOf(styling) !== undefined}
        describe={(id) => places.find((place) => place.id === id)?.name ?? ''}
        onPoint={setPointed}
        onChoose={(id) => {
          // A commune below the points is none of them.
          if (places.some((place) => place.id === id)) onChoose?.(id);
        }}
        onMoved={setViewport}
        {...(onTap && { onTap })}
      />
      {missing.length === 0 ? null : (
        <p className="muted">{t('notDrawn', { names: missing.map((place) => place.name).join(', ') })}</p>
      )}
    </>
  );
}

function featureOf({ id, latitude, longitude }: PlaceOnMap): Feature<Point>[] {
  if (latitude === null || longitude === null) return [];
  return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties: { id } }];
}
