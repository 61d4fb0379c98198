import type {
  Directive,
  EssentialGood,
  MapLayer,
  MeasuredActivity,
  MeasurePermission,
  MeasureRegime,
  RiskColour,
  RiskLevel,
  ShownState,
  StatementSource,
  StockState,
  SupplyPointKind,
  VoucherDays,
  ZoneKind,
} from '#libs/vocabulary';
import type { Feature, Geometry } from 'geojson';
import { api } from '../api/api';

/** What the maps are answered. The routes and shapes of the service of maps stand in this file alone. */

/** Whether outlines are those of an imported pack, or sketches drawn from the points of the units. */
export type Certainty = 'official' | 'schematic';

export interface Position {
  /** Degrees of WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface Ordered {
  readonly number: string;
  readonly issuedOn?: string | null;
  readonly issuedBy?: string | null;
}

/** The level of an area, as lists tell it. */
export interface ListedLevel {
  readonly areaCode: string;
  /** Null of a hamlet. */
  readonly name: string | null;
  /** By Resolution 128; null where none is announced, or only a colour of 2686. */
  readonly level: RiskLevel | null;
  readonly colour: RiskColour | null;
  /** The area above of which it was announced; null where it was announced of the area itself. */
  readonly inheritedFrom: string | null;
  readonly since: string | null;
  readonly announcedAt: string | null;
}

export interface AreaLevel extends ListedLevel {
  readonly on: string;
  /** Areas below with another level. */
  readonly exceptions: readonly ListedLevel[];
  readonly document: Ordered | null;
  readonly reason: string | null;
  readonly upcoming: (Pick<ListedLevel, 'level' | 'colour'> & { readonly from: string }) | null;
  /** False while nobody has compared the rules of levels with their documents. */
  readonly verified: boolean;
}

/** Residents of at least an age. */
export interface AreaCoverage {
  readonly minYears: number;
  readonly people: number | null;
  readonly document: string | null;
  readonly oneDosePercent: number | null;
  readonly basicCompletePercent: number | null;
}

export interface AreaFigures {
  readonly areaCode: string;
  readonly on: string;
  readonly cases7Days: number;
  readonly cases14Days: number;
  /** In 100,000 people a week; null where nobody knows how many people there are. */
  readonly weeklyRate: number | null;
  readonly population: { readonly people: number; readonly on: string } | null;
  readonly coverage: readonly AreaCoverage[];
  /** How much of the rate of a small area is chance. */
  readonly smallArea: {
    readonly oneCaseRate: number;
    readonly percent: number;
    readonly rate: { readonly from: number; readonly to: number };
  } | null;
  readonly freshness: readonly { readonly source: string; readonly recordedBefore: string | null }[];
}

export interface ActivityAnswer {
  readonly activity: MeasuredActivity;
  readonly permission: MeasurePermission | null;
  readonly text: { readonly vi: string; readonly en: string } | null;
  readonly regime: MeasureRegime | null;
  readonly document: string | null;
  readonly verified: boolean;
}

export interface MeasuresHere {
  readonly on: string;
  readonly activities: readonly ActivityAnswer[];
  /** What was decided here and of which nothing is dated. */
  readonly unknownRegimes: readonly MeasureRegime[];
}

export interface Zone {
  readonly id: string;
  readonly name: string;
  readonly kind: ZoneKind;
  readonly directive: Directive | null;
  readonly areaCodes: readonly string[];
  readonly from: string;
  readonly to: string | null;
  readonly document: Ordered | null;
}

export interface VisitedPlace {
  readonly id: string;
  readonly name: string;
  readonly communeCode: string;
  readonly address: string | null;
  readonly windows: readonly { readonly from: string; readonly to: string }[];
  readonly advice: string | null;
}

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
  readonly boundaries: {
    readonly certainty: Certainty;
    readonly source: { readonly name: string; readonly documentNumber: string | null } | null;
  } | null;
  readonly asOf: string | null;
}

export interface ShownStock {
  readonly good: EssentialGood;
  readonly value: 'unknown' | StockState | 'disputed';
  readonly since: string | null;
  readonly source: StatementSource | null;
  readonly confidence: number;
}

export interface PointState {
  readonly value: ShownState;
  readonly since: string | null;
  readonly source: StatementSource | null;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Who may come on a day. */
export interface WhoMayCome {
  readonly day: string;
  /** Which vouchers are good on the day; null where none is asked for. */
  readonly vouchers: VoucherDays | null;
  /** Empty where the rule knows no hours: then those of the point hold. */
  readonly hours: readonly { readonly from: string; readonly to: string }[];
  readonly document: string | null;
  readonly verified: boolean;
}

export interface SupplyPoint {
  readonly id: string;
  readonly name: string;
  readonly kind: SupplyPointKind;
  readonly communeCode: string;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly distanceM: number | null;
  readonly state: PointState;
  readonly goods: readonly ShownStock[];
  /** In the form of OpenStreetMap. */
  readonly hours: string | null;
  /** Hours that nobody could read for sure, as they were written. */
  readonly hoursText: string | null;
  readonly openNow: boolean | null;
  readonly whoMayCome: WhoMayCome | null;
  /** The public contact of the shop. */
  readonly phone: string | null;
  readonly delivery: boolean | null;
}

export interface PackedUnit {
  readonly code: string;
  readonly level: 'district' | 'commune';
  readonly name: string;
  /** Null where the unit cannot be drawn, or where there was no room. */
  readonly outline: Geometry | null;
}

/** Both maps of a district, for a day without network. */
export interface OfflinePack {
  /** A reader that knows another one throws the pack away. */
  readonly format: string;
  readonly district: { readonly code: string; readonly name: string };
  readonly on: string;
  readonly certainty: Certainty;
  /** The district, then its communes. */
  readonly units: readonly PackedUnit[];
  /** With the features of the district alone; areas are drawn by the outlines of the units. */
  readonly layers: Readonly<Partial<Record<MapLayer, LayerFeatures>>>;
}

export type ReportKind = 'open' | 'closed' | 'out-of' | 'has';

/** What somebody saw at a place. */
export interface Seen {
  readonly kind: ReportKind;
  readonly goods?: readonly EssentialGood[];
}

/** By a phone and the code that came to it, or by the token of an earlier report of the same day; officers by neither. */
export type ReportBody = Seen &
  ({ readonly phone: string; readonly code: string } | { readonly token: string } | object);

export interface TakenReport {
  /** For further reports of the day by the same phone; null for officers. */
  readonly token: string | null;
}

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

export const readAreaLevels = (on: string | undefined, signal: AbortSignal) =>
  read<{ readonly items: readonly ListedLevel[] }>('/v1/area-levels', { query: { on } }, signal);

export const readAreaLevel = (code: string, on: string | undefined, signal: AbortSignal) =>
  read<AreaLevel>('/v1/areas/{code}/level', { path: { code }, query: { on } }, signal);

export const readFigures = (code: string, on: string | undefined, signal: AbortSignal) =>
  read<AreaFigures>('/v1/areas/{code}/figures', { path: { code }, query: { on } }, signal);

export const readMeasures = (area: string, on: string | undefined, signal: AbortSignal) =>
  read<MeasuresHere>('/v1/area-measures', { query: { area, on } }, signal);

export const readMeasuresOfRegime = (regime: MeasureRegime, on: string, signal: AbortSignal) =>
  read<MeasuresHere>('/v1/area-measures', { query: { regime, on } }, signal);

export const readZones = (on: string | undefined, signal: AbortSignal) =>
  read<{ readonly items: readonly Zone[] }>('/v1/zones', { query: { on, limit: ITEMS_MAX } }, signal);

export const readVisitedPlaces = (on: string | undefined, signal: AbortSignal) =>
  read<{ readonly items: readonly VisitedPlace[] }>('/v1/visited-places', { query: { on, limit: ITEMS_MAX } }, signal);

export const readLayer = (layer: MapLayer, on: string | undefined, signal: AbortSignal) =>
  read<LayerFeatures>('/v1/map-layers/{layer}', { path: { layer }, query: { on } }, signal);

export const readMapStyle = (name: MapName, signal: AbortSignal) =>
  read<unknown>(`/v1/map-styles/${name}.json`, {}, signal);

/** Near a position, or in a commune: one of them must be given. */
export const readSupplyPoints = (query: NearQuery, signal: AbortSignal) =>
  read<{ readonly items: readonly SupplyPoint[]; readonly nextCursor: string | null }>(
    '/v1/supply-points',
    { query: { ...query } },
    signal,
  );

export const readOfflinePack = (district: string, signal: AbortSignal) =>
  read<OfflinePack>('/v1/offline-packs/{district}', { path: { district } }, signal);

/** Sends a code by SMS; says nothing of whether the phone is known. */
export async function askReportCode(phone: string, idempotencyKey: string): Promise<void> {
  await door.POST('/v1/supply-reports/codes', { body: { phone }, params: headed(idempotencyKey) });
}

export async function sendReport(id: string, body: ReportBody, idempotencyKey: string): Promise<TakenReport> {
  const params = { path: { id }, ...headed(idempotencyKey) };
  const { data } = await door.POST('/v1/supply-points/{id}/reports', { body, params });
  if (data === undefined) throw new Error('The platform answered a report with nothing');
  return data as TakenReport;
}

interface Parameters {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, string>>;
}

/** The portal's own client, for routes that its generated types do not have. */
interface Door {
  GET(path: string, init: { params: Parameters } & RequestInit): Promise<{ readonly data?: unknown }>;
  POST(path: string, init: { params: Parameters; body: unknown }): Promise<{ readonly data?: unknown }>;
}

const door = api as unknown as Door;

/**
 * Answers of the maps may be kept for a minute. The platform is asked all the same whether they still hold: whoever has
 * just reported sees it, and without network the page says so instead of showing what it happens to find.
 */
const ASKED_ANEW: RequestInit = { cache: 'no-cache' };

async function read<Answer>(path: string, params: Parameters, signal: AbortSignal): Promise<Answer> {
  const { data } = await door.GET(path, { params, signal, ...ASKED_ANEW });
  if (data === undefined) throw new Error(`The platform answered ${path} with nothing`);
  return data as Answer;
}

const headed = (idempotencyKey: string) => ({ header: { 'Idempotency-Key': idempotencyKey } });
