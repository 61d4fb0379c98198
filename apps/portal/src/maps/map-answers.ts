import type { EssentialGood, MapLayer, MeasureRegime, SupplyPointKind } from '#libs/vocabulary';
import type { components } from '#packages/client';
import type { Feature, Geometry } from 'geojson';
import { api } from '../api/api';

/** What the maps are answered: by the description of the platform, but for what GeoJSON says of itself. */

type Schemas = components['schemas'];

/** Whether outlines are those of an imported pack, or sketches drawn from the points of the units. */
export type Certainty = Schemas['OfflinePack']['certainty'];

export interface Position {
  /** Degrees of WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

/** The level of an area, as lists and packs tell it. */
export type ListedLevel = Pick<
  Schemas['LevelOfAreaView'],
  'areaCode' | 'name' | 'level' | 'colour' | 'inheritedFrom' | 'since' | 'announcedAt'
>;
export type AreaLevel = Schemas['AreaLevelView'];
export type AreaFigures = Schemas['AreaFiguresView'];
export type ActivityAnswer = Schemas['ActivityView'];
export type MeasuresHere = Schemas['AreaMeasuresView'];

/** As lists and packs tell it; a pack may leave out by which document. */
export type Zone = Pick<Schemas['ListedZone'], 'id' | 'name' | 'kind' | 'directive' | 'areaCodes' | 'from' | 'to'> & {
  readonly document: Ordered | null;
};

type Ordered = Pick<Schemas['ZoneDocumentAnswer'], 'number'> & Partial<Schemas['DecisionDocumentView']>;

export type VisitedPlace = Pick<
  Schemas['VisitedPlaceAnswer'],
  'id' | 'name' | 'communeCode' | 'address' | 'windows' | 'advice'
>;

export interface MapText {
  readonly vi: string;
  readonly en: string;
}

/** A layer as it was on a day. Features without a geometry are in the list and cannot be drawn. */
export interface LayerFeatures {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature<Geometry | null>[];
  /** Of the outlines; null for a layer of points. */
  readonly certainty: Certainty | null;
  readonly source: MapText;
  readonly boundaries: Pick<Schemas['PackedBoundaries'], 'certainty' | 'source'> | null;
  readonly asOf: string | null;
}

/** As lists and packs tell it. */
export type SupplyPoint = Omit<Schemas['SupplyPointDto'], 'located' | 'osmId' | 'version'>;

/** Both maps of a district, for a day without network. */
export interface OfflinePack extends Pick<Schemas['OfflinePack'], 'format' | 'district' | 'on' | 'certainty'> {
  /** The district, then its communes; an outline is missing where none can be drawn, or where there was no room. */
  readonly units: readonly (Pick<Schemas['PackedUnit'], 'code' | 'level' | 'name'> & {
    readonly outline: Geometry | null;
  })[];
  /** With the features of the district alone; areas are drawn by the outlines of the units. */
  readonly layers: Readonly<Partial<Record<MapLayer, LayerFeatures>>>;
}

/** What somebody saw at a place. */
export interface Seen {
  readonly kind: Schemas['SupplyReportBody']['kind'];
  readonly goods?: readonly EssentialGood[];
}

/** By a phone and the code that came to it, or by the token of an earlier report of the same day; officers by neither. */
export type ReportBody = Seen &
  ({ readonly phone: string; readonly code: string } | { readonly token: string } | object);

export type MapName = 'covid' | 'essentials';

export interface NearQuery {
  /** `latitude,longitude` */
  readonly near?: string;
  /** Metres. */
  readonly radius?: number;
  readonly kind?: readonly SupplyPointKind[];
  readonly open?: 'now';
  readonly goods?: readonly EssentialGood[];
  readonly commune?: string;
  readonly limit?: number;
}

/** As many as the platform answers at once: more zones or places than a province has at a time. */
const ITEMS_MAX = 500;

/**
 * Answers of the maps may be kept for a minute. The platform is asked all the same whether they still hold: whoever has
 * just reported sees it, and without network the page says so instead of showing what it happens to find.
 */
const ASKED_ANEW = { cache: 'no-cache' } as const;

type On = string | undefined;

export async function readAreaLevels(on: On, signal: AbortSignal) {
  return told(await api.GET('/v1/area-levels', { params: { query: { on } }, signal, ...ASKED_ANEW }));
}

export async function readAreaLevel(code: string, on: On, signal: AbortSignal) {
  const params = { path: { code }, query: { on } };
  return told(await api.GET('/v1/areas/{code}/level', { params, signal, ...ASKED_ANEW }));
}

export async function readFigures(code: string, on: On, signal: AbortSignal) {
  const params = { path: { code }, query: { on } };
  return told(await api.GET('/v1/areas/{code}/figures', { params, signal, ...ASKED_ANEW }));
}

export async function readMeasures(area: string, on: On, signal: AbortSignal) {
  return told(await api.GET('/v1/area-measures', { params: { query: { area, on } }, signal, ...ASKED_ANEW }));
}

export async function readMeasuresOfRegime(regime: MeasureRegime, on: string, signal: AbortSignal) {
  return told(await api.GET('/v1/area-measures', { params: { query: { regime, on } }, signal, ...ASKED_ANEW }));
}

export async function readZones(on: On, signal: AbortSignal) {
  const query = { on, limit: ITEMS_MAX };
  return told(await api.GET('/v1/zones', { params: { query }, signal, ...ASKED_ANEW }));
}

export async function readVisitedPlaces(on: On, signal: AbortSignal) {
  const query = { on, limit: ITEMS_MAX };
  return told(await api.GET('/v1/visited-places', { params: { query }, signal, ...ASKED_ANEW }));
}

export async function readLayer(layer: MapLayer, on: On, signal: AbortSignal): Promise<LayerFeatures> {
  const params = { path: { layer }, query: { on } };
  const answer: unknown = told(await api.GET('/v1/map-layers/{layer}', { params, signal, ...ASKED_ANEW }));
  return answer as LayerFeatures;
}

export async function readMapStyle(name: MapName, signal: AbortSignal): Promise<unknown> {
  return told(await api.GET(`/v1/map-styles/${name}.json`, { signal, ...ASKED_ANEW }));
}

/** Near a position, or in a commune: one of them must be given. */
export async function readSupplyPoints({ kind, goods, ...where }: NearQuery, signal: AbortSignal) {
  const query = { ...where, ...(kind && { kind: [...kind] }), ...(goods && { goods: [...goods] }) };
  return told(await api.GET('/v1/supply-points', { params: { query }, signal, ...ASKED_ANEW }));
}

export async function readOfflinePack(district: string, signal: AbortSignal): Promise<OfflinePack> {
  const params = { path: { district } };
  const answer: unknown = told(await api.GET('/v1/offline-packs/{district}', { params, signal, ...ASKED_ANEW }));
  return answer as OfflinePack;
}

/** Sends a code by SMS; says nothing of whether the phone is known. */
export async function askReportCode(phone: string, idempotencyKey: string): Promise<void> {
  await api.POST('/v1/supply-reports/codes', { body: { phone }, params: headed(idempotencyKey) });
}

export async function sendReport(id: string, report: ReportBody, idempotencyKey: string) {
  const { goods, ...said } = report;
  const body = { ...said, ...(goods && { goods: [...goods] }) };
  const params = { path: { id }, ...headed(idempotencyKey) };
  return told(await api.POST('/v1/supply-points/{id}/reports', { body, params }));
}

/** What the platform answered; an answer that asks for none is a fault of it. */
function told<Data>({ data, response }: { readonly data?: Data; readonly response: Response }): NonNullable<Data> {
  if (data === undefined || data === null) throw new Error(`The platform answered ${response.url} with nothing`);
  return data;
}

const headed = (idempotencyKey: string) => ({ header: { 'Idempotency-Key': idempotencyKey } });
