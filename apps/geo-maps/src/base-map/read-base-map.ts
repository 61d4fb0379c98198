import { distanceM, openBaseMap, type BaseMapFeature, type Box, type LonLat, type PackDatum } from '#libs/geo';
import type { PackReport } from '../packs/pack-report.js';
import type { PackedFeature } from './base-map-pack.js';

/** Everything that a pack is read with; can be handed to a thread. */
export interface BaseMapTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly datum: PackDatum | null;
  readonly province: Box;
  /** The features of the published pack that it is held against. */
  readonly former: readonly PackedFeature[];
}

export interface BaseMapReading {
  readonly report: PackReport;
  /** What could be read; all features where there are no faults. */
  readonly features: readonly PackedFeature[];
}

/** To a decimetre: finer than any survey of rivers and roads. */
const STEPS_PER_DEGREE = 1_000_000;

/** Seconds of processor time: see `openBaseMap`. */
export function readBaseMap({ bytes, datum, province, former }: BaseMapTask): BaseMapReading {
  const opened = openBaseMap(bytes, province, { ...(datum && { datum }), former: former.map(openedFeature) });
  const { faults, faultsLeftOut, notes } = opened;
  return {
    report: { datum: opened.datum ?? null, faults, faultsLeftOut, notes },
    features: opened.features.map(packedFeature),
  };
}

function openedFeature({ number, kind, name, ref, geometry }: PackedFeature): BaseMapFeature {
  return { feature: number, kind, name, ref, geometry: JSON.parse(geometry) as BaseMapFeature['geometry'] };
}

function packedFeature({ feature, kind, name, ref, geometry }: BaseMapFeature): PackedFeature {
  const text = JSON.stringify(geometry, (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value));
  const lengthM =
    geometry.type === 'MultiLineString' ? geometry.coordinates.reduce((sum, line) => sum + lengthOf(line), 0) : null;
  return { number: feature, kind, name, ref, geometry: text, lengthM };
}

const rounded = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;

function lengthOf(line: readonly LonLat[]): number {
  return line.slice(1).reduce((sum, at, index) => sum + distanceM(line[index] ?? at, at), 0);
}
