import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../language/language';
import type { MapViewport } from '../maps/address-state.rules';
import { failureOf } from '../maps/failure-of';
import { boundsOf } from '../maps/feature-geometry';
import { hasWebGl } from '../maps/has-webgl';
import type { DrawnMap } from '../maps/map-renderer';
import { mapStyleQuery } from '../maps/map-queries';
import { MapView } from '../maps/map-view';
import { codeOf, drawnStyle } from '../maps/styled-layers';
import { useCommuneGround } from '../maps/use-commune-ground';
import { Button } from '../parts/button';
import { outlineOf, type Ring } from './outline-text';
import { useRingDrawing, type RingDrawingState } from './use-ring-drawing';
import { zoneFormTexts } from './zone-form.texts';

interface OutlineMapProps {
  readonly rings: readonly Ring[];
  /** What the map is to show: the areas that were chosen. */
  readonly areaCodes: readonly string[];
  readonly onRings: (rings: readonly Ring[]) => void;
}

const TOOLS = ['draw', 'move'] as const;

/** A map on which an outline is drawn. Without WebGL the corners are written beside it all the same. */
export function OutlineMap({ rings, areaCodes, onRings }: OutlineMapProps) {
  const t = useTexts(zoneFormTexts);
  const { language } = useLanguage();
  const ground = useCommuneGround();
  const styling = useQuery(mapStyleQuery('covid', language));
  const platform = styling.data;
  const [map, setMap] = useState<DrawnMap>();
  const [pointed, setPointed] = useState<string>();
  const [viewport, setViewport] = useState<MapViewport>();
  const drawing = useRingDrawing(map, rings, onRings);
  const names = new Map(ground.names.map(({ code, name }) => [code, name]));
  const latest = useMemo(
    () =>
      platform === undefined || ground.features === undefined
        ? undefined
        : drawnStyle(platform, { ground: ground.features, drawn: [], names: ground.names, chosen: undefined }),
    [platform, ground],
  );
  // It stays the same while somebody draws: a new style would take the drawing away.
  const style = useFirst(latest);
  const [firstRings] = useState(rings);
  const bounds = useMemo(() => {
    const chosen = new Set(areaCodes.flatMap(ground.communesOf));
    const features = ground.features ?? [];
    const drawn = { type: 'Feature', geometry: outlineOf(firstRings), properties: null } as const;
    return boundsOf([drawn]) ?? boundsOf(features.filter((area) => chosen.has(codeOf(area)))) ?? boundsOf(features);
  }, [ground, areaCodes, firstRings]);
  return (
    <>
      <MapView
        name={t('drawing')}
        {...{ style, bounds, viewport, pointed }}
        hasFailed={failureOf(styling) !== undefined}
        stops={ground.names}
        describe={(code) => names.get(code) ?? code}
        onPoint={setPointed}
        onChoose={() => undefined}
        onMoved={setViewport}
        onMap={setMap}
      >
        <DrawingTools {...drawing} onClear={() => onRings([])} />
      </MapView>
      {hasWebGl() ? <p className="field-hint">{t(drawing.tool === 'draw' ? 'drawHint' : 'moveHint')}</p> : null}
      <p role="status">
        {t('drawnSoFar', { rings: rings.length, corners: rings.reduce((sum, { length }) => sum + length, 0) })}
      </p>
    </>
  );
}

/** How an outline is drawn: corner by corner, then corners are moved, or all of it is taken away. */
function DrawingTools({ isReady, tool, setTool, onClear }: RingDrawingState & { readonly onClear: () => void }) {
  const t = useTexts(zoneFormTexts);
  return (
    <div className="map-buttons" role="group" aria-label={t('outline')}>
      {TOOLS.map((one) => (
        <button
          key={one}
          type="button"
          className="button button-secondary"
          aria-pressed={one === tool}
          disabled={!isReady}
          onClick={() => setTool(one)}
        >
          {t(one)}
        </button>
      ))}
      <Button kind="secondary" onPress={onClear}>
        {t('clear')}
      </Button>
    </div>
  );
}

/** The first value that was there. */
function useFirst<Value>(value: Value | undefined): Value | undefined {
  const first = useRef(value);
  first.current ??= value;
  return first.current;
}
