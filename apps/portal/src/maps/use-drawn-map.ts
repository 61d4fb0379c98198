import type { StyleSpecification } from 'maplibre-gl';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { MapViewport } from './address-state.rules';
import type { Bounds } from './feature-geometry';
import { hasWebGl } from './has-webgl';
import type { Position } from './map-answers';
import type { DrawnMap, RendererWords } from './map-renderer';

/** `waiting`: the words of the page come first. */
export type MapState = 'waiting' | 'drawn' | 'without-webgl' | 'failed';

interface MapOptions {
  /** Undefined while it is not there yet. */
  readonly style: StyleSpecification | undefined;
  readonly bounds: Bounds | undefined;
  readonly viewport: MapViewport | undefined;
  readonly words: RendererWords;
  readonly onPick: (code: string) => void;
  readonly onTap?: ((place: Position) => void) | undefined;
  readonly onMoved: (viewport: MapViewport) => void;
}

/** Longest that the map waits for the page to come to rest. */
const REST_WITHIN_MS = 1_500;

/** A map inside an element, drawn once the page has shown its words and its style is there. */
export function useDrawnMap(
  container: RefObject<HTMLElement | null>,
  options: MapOptions,
): { readonly state: MapState; readonly map: DrawnMap | undefined } {
  const [state, setState] = useState<MapState>(() => (hasWebGl() ? 'waiting' : 'without-webgl'));
  const [map, setMap] = useState<DrawnMap>();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const isPlaced = options.bounds !== undefined || options.viewport !== undefined;
  const isReady = options.style !== undefined && isPlaced && state !== 'without-webgl';
  useEffect(() => {
    if (!isReady) return undefined;
    const drawing = new Drawing();
    drawing.begin(container, latest, setState).then(setMap, () => setState('failed'));
    return () => {
      drawing.end();
      setMap(undefined);
    };
  }, [container, isReady]);
  const { style } = options;
  useEffect(() => {
    if (style !== undefined) map?.show(style);
  }, [map, style]);
  return { state, map };
}

/** One drawing of a map, which may end before it has begun. */
class Drawing {
  private drawn: DrawnMap | undefined;
  private isOver = false;

  async begin(
    container: RefObject<HTMLElement | null>,
    latest: RefObject<MapOptions>,
    tell: (state: MapState) => void,
  ): Promise<DrawnMap | undefined> {
    await pageAtRest();
    if (this.isOver) return undefined;
    const { drawMap } = await import('./map-renderer');
    const { style, ...others } = latest.current;
    if (this.isOver || container.current === null || style === undefined) return undefined;
    this.drawn = drawMap({
      ...{ ...others, style, container: container.current },
      onPick: (code) => latest.current.onPick(code),
      onTap: (place) => latest.current.onTap?.(place),
      onMoved: (viewport) => latest.current.onMoved(viewport),
      onDrawn: () => tell('drawn'),
    });
    return this.drawn;
  }

  end(): void {
    this.isOver = true;
    this.drawn?.remove();
  }
}

function pageAtRest(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: REST_WITHIN_MS });
    else setTimeout(resolve, REST_WITHIN_MS / 2);
  });
}
