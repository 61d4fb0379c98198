import type { StyleSpecification } from 'maplibre-gl';
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import type { MapViewport } from './address-state.rules';
import type { Bounds } from './feature-geometry';
import type { Position } from './map-answers';
import type { DrawnMap } from './map-renderer';
import { mapsTexts } from './maps.texts';
import { useDrawnMap } from './use-drawn-map';
import { directionOf, stopInDirection, type WalkStop } from './walk-areas.rules';
import './maps.css';

interface MapViewProps {
  /** What the map shows, for those who hear it. */
  readonly name: string;
  /** Undefined while it is not there yet. */
  readonly style: StyleSpecification | undefined;
  /** There will be no style. */
  readonly hasFailed: boolean;
  /** Everything that is drawn lies in it. */
  readonly bounds: Bounds | undefined;
  readonly viewport: MapViewport | undefined;
  /** Where the arrow keys lead. */
  readonly stops: readonly WalkStop[];
  /** What is chosen, or what the arrow keys point at. */
  readonly pointed: string | undefined;
  /** What a stop is, in a sentence that is read out. */
  readonly describe: (code: string) => string;
  readonly onPoint: (code: string) => void;
  readonly onChoose: (code: string) => void;
  readonly onMoved: (viewport: MapViewport | undefined) => void;
  /** Where the map was touched, whatever lies there. */
  readonly onTap?: (place: Position) => void;
  /** Told the map once it is drawn, to lay something over it, and undefined when it goes. */
  readonly onMap?: (map: DrawnMap | undefined) => void;
  /** The legend. */
  readonly children?: ReactNode;
}

/**
 * A map that is walked by arrow keys. Where nothing can be drawn it says so: all that it shows stands in lists beside
 * it, which the page draws in any case.
 */
export function MapView(props: MapViewProps) {
  const { name, bounds, pointed, describe, onMoved, children } = props;
  const t = useTexts(mapsTexts);
  const ground = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const words = { twoFingers: t('twoFingers'), controlKey: t('controlKey') };
  const { state, map } = useDrawnMap(ground, { ...props, words, onPick: props.onChoose });
  const { isWalking, walk } = useWalk(props, map);
  useInSight(map, props);
  const tellMap = useEffectEvent((drawn: DrawnMap | undefined) => props.onMap?.(drawn));
  useEffect(() => tellMap(state === 'drawn' ? map : undefined), [state, map]);
  if (state === 'without-webgl') return <NoMap title={t('noMap')} reason={t('noMapReason')} />;
  if (state === 'failed' || props.hasFailed) return <NoMap title={t('mapFailed')} reason={t('noMapReason')} />;
  const showAll = (): void => {
    if (bounds !== undefined) map?.fit(bounds);
    onMoved(undefined);
  };
  return (
    <div className="map-figure" data-map-state={state}>
      <div
        className="map-frame"
        role="application"
        aria-roledescription={t('map')}
        aria-label={name}
        aria-describedby={keysId}
        tabIndex={0}
        onKeyDown={walk}
      >
        <div ref={ground} className="map-ground" aria-hidden="true" />
        {state === 'drawn' ? null : <p className="map-waiting">{t('drawing')}</p>}
      </div>
      <p role="status" className="map-announcement">
        {isWalking && pointed !== undefined ? describe(pointed) : ''}
      </p>
      <p id={keysId} className="field-hint map-keys">
        {t('keys')}
      </p>
      <MapButtons onZoom={(levels) => map?.zoomBy(levels)} onAll={showAll} />
      {children}
    </div>
  );
}

interface MapButtonsProps {
  readonly onZoom: (levels: number) => void;
  readonly onAll: () => void;
}

/** Closer, farther, and all of it. */
export function MapButtons({ onZoom, onAll }: MapButtonsProps) {
  const t = useTexts(mapsTexts);
  return (
    <div className="map-buttons">
      <Button kind="secondary" onPress={() => onZoom(1)}>
        {t('closer')}
      </Button>
      <Button kind="secondary" onPress={() => onZoom(-1)}>
        {t('farther')}
      </Button>
      <Button kind="secondary" onPress={onAll}>
        {t('whole')}
      </Button>
    </div>
  );
}

/** Whether somebody walks, and what the keys do. */
function useWalk(props: MapViewProps, map: DrawnMap | undefined) {
  const [isWalking, setWalking] = useState(false);
  const walk = (event: KeyboardEvent): void => {
    const levels = zoomOf(event);
    if (levels !== undefined) {
      event.preventDefault();
      const { stops, pointed } = props;
      map?.zoomBy(
        levels,
        stops.find(({ code }) => code === pointed),
      );
      return;
    }
    const next = afterKey(event, props);
    if (next === undefined) return;
    event.preventDefault();
    setWalking(true);
    if (next !== 'handled') props.onPoint(next);
  };
  return { isWalking, walk };
}

/** Keeps what is pointed at in sight, and everything that is found until somebody has moved the map. */
function useInSight(map: DrawnMap | undefined, { stops, pointed, bounds, viewport }: MapViewProps): void {
  const stop = stops.find(({ code }) => code === pointed);
  useEffect(() => {
    if (stop !== undefined) map?.lookAt(stop);
  }, [map, stop]);
  const latest = useRef(bounds);
  latest.current = bounds;
  const box = bounds?.join();
  const isMoved = viewport !== undefined;
  useEffect(() => {
    if (latest.current !== undefined && box !== undefined && !isMoved) map?.fit(latest.current);
  }, [map, box, isMoved]);
}

/** @returns how many levels the key comes closer; undefined where it is no key of zooming */
function zoomOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): number | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === '+' || key === '=') return 1;
  return key === '-' ? -1 : undefined;
}

/** @returns where the key leads; `handled` where it did something else; undefined where it is no key of the map */
function afterKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, props: MapViewProps): string | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const { stops, pointed, onChoose } = props;
  const direction = directionOf(key);
  if (direction !== undefined) return stopInDirection(stops, pointed, direction) ?? 'handled';
  if ((key !== 'Enter' && key !== ' ') || pointed === undefined) return undefined;
  onChoose(pointed);
  return 'handled';
}

/** In place of a map that cannot be drawn. */
export function NoMap({ title, reason }: { readonly title: string; readonly reason: string }) {
  return (
    <Notification title={title}>
      <p>{reason}</p>
    </Notification>
  );
}
