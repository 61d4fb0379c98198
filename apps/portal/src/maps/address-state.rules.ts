import {
  ESSENTIAL_GOODS,
  isBaseLayer,
  isCalendarDate,
  MAP_LAYERS,
  SUPPLY_POINT_KINDS,
  type BaseLayer,
  type EssentialGood,
  type MapLayer,
  type SupplyPointKind,
} from '#libs/vocabulary';
import type { Position } from './map-answers';

/** The part of the world that a map shows. */
export interface MapViewport extends Position {
  readonly zoom: number;
}

export const SHADINGS = ['levels', 'cases', 'coverage'] as const;
/** By what the areas of the Covid-19 map are coloured. */
export type Shading = (typeof SHADINGS)[number];

/** Layers that can be laid over the shaded areas. */
export type Overlay = Exclude<MapLayer, Shading | BaseLayer | 'supply-points'>;
export const OVERLAYS = MAP_LAYERS.filter(
  (layer): layer is Overlay =>
    layer !== 'supply-points' && !isBaseLayer(layer) && !SHADINGS.some((shading) => shading === layer),
);
const FIRST_OVERLAYS: readonly Overlay[] = ['zones', 'visited-places'];

export interface CovidMapState {
  /** Undefined for today. */
  readonly day: string | undefined;
  readonly area: string | undefined;
  readonly shading: Shading;
  readonly overlays: readonly Overlay[];
  readonly viewport: MapViewport | undefined;
}

export interface EssentialsMapState {
  readonly commune: string | undefined;
  /** Rounded, so that a shared address leads to a neighbourhood and to no door. */
  readonly near: Position | undefined;
  readonly kinds: readonly SupplyPointKind[];
  readonly isOpenNow: boolean;
  readonly good: EssentialGood | undefined;
  readonly viewport: MapViewport | undefined;
}

/** A code of a unit or of a hamlet. */
const AREA = /^\d{2,5}(-[\w.]{1,40})?$/;
/** Some 110 metres. */
const POSITION_DECIMALS = 3;
/** No layer at all, where the usual ones are on when nothing is said. */
const NONE = 'none';

/** What an address says of the Covid-19 map; what is not understood counts as not said. */
export function readCovidMap(search: URLSearchParams): CovidMapState {
  const [day, area] = [search.get('day') ?? '', search.get('area') ?? ''];
  const said = search.get('layers');
  return {
    day: isCalendarDate(day) ? day : undefined,
    area: AREA.test(area) ? area : undefined,
    shading: SHADINGS.find((shading) => shading === search.get('shading')) ?? 'levels',
    overlays: said === null ? FIRST_OVERLAYS : among(OVERLAYS, said),
    viewport: readViewport(search.get('view')),
  };
}

/** The address of a state; what is as usual is left out, and what else stands in the address is kept. */
export function writeCovidMap(state: CovidMapState, before: URLSearchParams): URLSearchParams {
  const { day, area, shading, overlays, viewport } = state;
  const isUsual = overlays.join() === FIRST_OVERLAYS.join();
  return written(before, {
    day,
    area,
    shading: shading === 'levels' ? undefined : shading,
    layers: isUsual ? undefined : overlays.join(',') || NONE,
    view: viewport && writtenViewport(viewport),
  });
}

/** What an address says of the map of essential goods. */
export function readEssentialsMap(search: URLSearchParams): EssentialsMapState {
  const commune = search.get('commune') ?? '';
  return {
    commune: AREA.test(commune) ? commune : undefined,
    near: readPosition(search.get('near')),
    kinds: among(SUPPLY_POINT_KINDS, search.get('kinds') ?? ''),
    isOpenNow: search.get('open') === 'now',
    good: ESSENTIAL_GOODS.find((good) => good === search.get('goods')),
    viewport: readViewport(search.get('view')),
  };
}

export function writeEssentialsMap(state: EssentialsMapState, before: URLSearchParams): URLSearchParams {
  const { commune, near, kinds, isOpenNow, good, viewport } = state;
  return written(before, {
    commune,
    near: near && writtenPosition(near),
    kinds: kinds.join(',') || undefined,
    open: isOpenNow ? 'now' : undefined,
    goods: good,
    view: viewport && writtenViewport(viewport),
  });
}

/** Latitude and longitude, rounded. */
export function writtenPosition({ latitude, longitude }: Position): string {
  return [latitude, longitude].map((degrees) => degrees.toFixed(POSITION_DECIMALS)).join(',');
}

const writtenViewport = (viewport: MapViewport): string => `${writtenPosition(viewport)},${viewport.zoom.toFixed(1)}`;

function readPosition(text: string | null): Position | undefined {
  const [latitude = NaN, longitude = NaN, ...more] = numbersIn(text);
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth && more.length === 0 ? { latitude, longitude } : undefined;
}

function readViewport(text: string | null): MapViewport | undefined {
  const [latitude = NaN, longitude = NaN, zoom = NaN] = numbersIn(text);
  const position = readPosition(`${latitude},${longitude}`);
  return position !== undefined && zoom >= 0 && zoom <= 20 ? { ...position, zoom } : undefined;
}

const numbersIn = (text: string | null): number[] => (text ? text.split(',').map(Number) : []);

/** In the order of the whole, each once. */
function among<Word extends string>(words: readonly Word[], said: string): readonly Word[] {
  const named = said.split(',');
  return words.filter((word) => named.includes(word));
}

function written(before: URLSearchParams, values: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) after.delete(name);
    else after.set(name, value);
  }
  return after;
}
