import { keepPreviousData, queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { MapLayer, MeasureRegime } from '#libs/vocabulary';
import type { Language } from '../language/texts';
import {
  readAreaLevel,
  readAreaLevels,
  readFigures,
  readLayer,
  readMapStyle,
  readMeasures,
  readMeasuresOfRegime,
  readVisitedPlaces,
  readZones,
  type LayerFeatures,
  type MapName,
} from './map-answers';
import type { PlatformStyle } from './styled-layers';

/** As long as a withdrawn place may be in a cache. */
const STALE_AFTER_MS = 60_000;

/** @param on a local day; undefined for today, whatever day that is for the platform */
export const areaLevelsQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['maps', 'levels', on ?? 'today'],
    staleTime: STALE_AFTER_MS,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => readAreaLevels(on, signal),
  });

export const areaLevelQuery = (code: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['maps', 'level', code, on ?? 'today'],
    staleTime: STALE_AFTER_MS,
    queryFn: ({ signal }) => readAreaLevel(code, on, signal),
  });

export const figuresQuery = (code: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['maps', 'figures', code, on ?? 'today'],
    staleTime: STALE_AFTER_MS,
    queryFn: ({ signal }) => readFigures(code, on, signal),
  });

export const measuresQuery = (code: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['maps', 'measures', code, on ?? 'today'],
    staleTime: STALE_AFTER_MS,
    queryFn: ({ signal }) => readMeasures(code, on, signal),
  });

/** What a directive or level means by itself. */
export const measuresOfRegimeQuery = (regime: MeasureRegime, on: string) =>
  queryOptions({
    queryKey: ['maps', 'measures-of', regime, on],
    staleTime: STALE_AFTER_MS,
    queryFn: ({ signal }) => readMeasuresOfRegime(regime, on, signal),
  });

export const zonesQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['maps', 'zones', on ?? 'today'],
    staleTime: STALE_AFTER_MS,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => readZones(on, signal),
  });

export const visitedPlacesQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['maps', 'visited-places', on ?? 'today'],
    staleTime: STALE_AFTER_MS,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => readVisitedPlaces(on, signal),
  });

export const layerQuery = (layer: MapLayer, on: string | undefined) =>
  queryOptions({
    queryKey: ['maps', 'layer', layer, on ?? 'today'],
    staleTime: STALE_AFTER_MS,
    queryFn: ({ signal }) => readLayer(layer, on, signal),
  });

export const mapStyleQuery = (name: MapName, language: Language) =>
  queryOptions({
    queryKey: ['maps', 'style', name, language],
    staleTime: STALE_AFTER_MS,
    queryFn: async ({ signal }) => (await readMapStyle(name, signal)) as PlatformStyle,
  });

export interface LayerAnswer {
  readonly layer: MapLayer;
  readonly answer: LayerFeatures;
}

export interface LayerAnswers {
  readonly layers: readonly LayerAnswer[];
  /** Nothing more is on its way. */
  readonly isSettled: boolean;
}

/** Layers of a day, those that have come. A layer that cannot be had is missing, and the others are shown. */
export function useLayers(layers: readonly MapLayer[], on: string | undefined): LayerAnswers {
  return useQueries({ queries: layers.map((layer) => layerQuery(layer, on)), combine: combinedFor(layers.join()) });
}

type Combine = (results: readonly UseQueryResult<LayerFeatures>[]) => LayerAnswers;
/** One for each choice of layers. */
const combines = new Map<string, Combine>();

/** The same function for the same layers, so that the same answers are put together once. */
function combinedFor(names: string): Combine {
  const known = combines.get(names);
  if (known !== undefined) return known;
  const layers = names.split(',') as MapLayer[];
  const combine: Combine = (results) => ({
    layers: results.flatMap(({ data }, index) => {
      const layer = layers[index];
      return data === undefined || layer === undefined ? [] : [{ layer, answer: data }];
    }),
    isSettled: results.every(({ isPending }) => !isPending),
  });
  combines.set(names, combine);
  return combine;
}
