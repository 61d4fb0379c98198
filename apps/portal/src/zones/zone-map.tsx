import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLanguage, useTexts } from '../language/language';
import { failureOf } from '../maps/failure-of';
import { boundsOf } from '../maps/feature-geometry';
import { mapStyleQuery } from '../maps/map-queries';
import { MapView } from '../maps/map-view';
import { mapsTexts } from '../maps/maps.texts';
import { drawnStyle, namesOf } from '../maps/styled-layers';
import { useCommuneGround } from '../maps/use-commune-ground';
import { ZoneLegend } from '../maps/zone-legend';
import type { MapViewport } from '../maps/address-state.rules';
import { zoneFeature, type ShownZone } from './zone-geometry';

interface ZoneMapProps {
  /** What the map shows, for those who hear it. */
  readonly name: string;
  readonly zones: readonly (ShownZone & { readonly name: string })[];
  /** What a zone is, in a sentence that is read out. */
  readonly describe: (id: string) => string;
  readonly onChoose: (id: string) => void;
}

/** Zones as citizens see them, on the communes. */
export function ZoneMap({ name, zones, describe, onChoose }: ZoneMapProps) {
  const t = useTexts(mapsTexts);
  const { language } = useLanguage();
  const ground = useCommuneGround();
  const styling = useQuery(mapStyleQuery('covid', language));
  const platform = styling.data;
  const [pointed, setPointed] = useState<string>();
  const [viewport, setViewport] = useState<MapViewport>();
  const features = useMemo(
    () => zones.map((zone) => zoneFeature(zone, ground.features ?? [], ground.communesOf)),
    [zones, ground],
  );
  const stops = useMemo(() => namesOf(features, (id) => id), [features]);
  const bounds = useMemo(() => boundsOf(features) ?? boundsOf(ground.features ?? []), [features, ground]);
  const style = useMemo(() => {
    if (platform === undefined || ground.features === undefined) return undefined;
    const drawn = [{ layer: 'zones' as const, features }];
    return drawnStyle(platform, { ground: ground.features, drawn, names: ground.names, chosen: pointed });
  }, [platform, ground, features, pointed]);
  const missing = zones.filter(({ id }) => !stops.some(({ code }) => code === id));
  return (
    <>
      <MapView
        {...{ name, style, bounds, viewport, stops, pointed, describe }}
        hasFailed={failureOf(styling) !== undefined}
        onPoint={setPointed}
        onChoose={(id) => {
          // A commune below the zones is none of them.
          if (zones.some((zone) => zone.id === id)) onChoose(id);
        }}
        onMoved={setViewport}
      >
        {platform === undefined ? null : <ZoneLegend platform={platform} />}
      </MapView>
      {missing.length === 0 || ground.features === undefined ? null : (
        <p className="muted">{t('notDrawn', { names: missing.map((zone) => zone.name).join(', ') })}</p>
      )}
    </>
  );
}
