import { shiftBeside } from '../checks/datum-shift.js';
import { locatePack, type LocatedUnit } from '../packs/locate-pack.js';
import type { PackDatum } from '../packs/pack-datum.js';
import { PackUnreadable, type PackFault, type PackNote } from '../packs/pack-faults.js';
import type { PackLimits } from '../packs/pack-limits.js';
import { readPack } from '../packs/read-pack.js';
import type { BoundaryUnit, Box } from '../positions/position.js';
import type { BaseMapFeature } from './base-map-feature.js';
import { BASE_MAP_LIMITS } from './base-map-limits.js';
import { labelFeature } from './label-feature.js';
import { shapeFeature } from './shape-feature.js';

export interface OpenBaseMapOptions {
  /** Of the coordinates; stronger than what the file says. */
  readonly datum?: PackDatum;
  /** Of a pack that was accepted before: one that lies beside it by the difference of the datums is refused. */
  readonly former?: readonly BaseMapFeature[];
  readonly limits?: PackLimits;
}

export interface OpenedBaseMap {
  /** What could be read, for a preview: all of it only where there are no faults. */
  readonly features: readonly BaseMapFeature[];
  /** The pack is accepted where there are none. */
  readonly faults: readonly PackFault[];
  /** How many more there are than the limit lets be listed. */
  readonly faultsLeftOut: number;
  readonly notes: readonly PackNote[];
  /** Undefined where the file cannot be read. */
  readonly datum?: PackDatum;
}

/** Listed; a survey may repeat a position in every line. */
const NOTES_MAX = 200;

/**
 * Reads a pack of rivers and roads. Never throws for what is in the file. Takes a second or two of processor time for
 * the largest that the limits let in: run it off the thread that answers requests.
 *
 * @param bytes GeoJSON, TopoJSON or a zipped shapefile
 * @param province in which all features must lie
 */
export function openBaseMap(bytes: Uint8Array, province: Box, options: OpenBaseMapOptions = {}): OpenedBaseMap {
  const { limits = BASE_MAP_LIMITS } = options;
  try {
    const opened = open(bytes, province, { ...options, limits });
    const faults = opened.faults.slice(0, limits.faults);
    const notes = opened.notes.slice(0, NOTES_MAX);
    return { ...opened, faults, notes, faultsLeftOut: opened.faults.length - faults.length };
  } catch (error) {
    if (error instanceof PackUnreadable) return { features: [], faults: [error.fault], faultsLeftOut: 0, notes: [] };
    throw error;
  }
}

function open(
  bytes: Uint8Array,
  province: Box,
  { datum: told, former = [], limits }: OpenBaseMapOptions & { readonly limits: PackLimits },
): Omit<OpenedBaseMap, 'faultsLeftOut'> {
  const pack = readPack(bytes, { ...(told && { datum: told }), limits, shapes: 'lines-and-areas' });
  const { length: vertices } = pack.units.flatMap(({ polygons }) => polygons.flat(2));
  if (vertices > limits.vertices)
    throw new PackUnreadable('too-many-vertices', { found: vertices, expected: limits.vertices });
  const { datum, notes } = pack;
  const lines = new Set(pack.units.filter(({ isLine }) => isLine).map(({ feature }) => feature));
  const located = locatePack(pack, province);
  const outside = located.faults.map((fault) => placedOnLine(fault, lines));
  const isSomewhereElse = new Set(outside.map(({ feature }) => feature));
  const read = located.units.map((unit) => {
    const isWithin = !isSomewhereElse.has(unit.feature);
    return featureOf(unit, { isLine: lines.has(unit.feature), isWithin, province, limits });
  });
  const features = read.flatMap(({ found }) => (found ? [found] : []));
  return {
    features,
    faults: [...outside, ...read.flatMap((one) => one.faults), ...shiftBeside(unitsOf(features), unitsOf(former))],
    notes: [...notes, ...read.flatMap((one) => one.notes)],
    datum,
  };
}

interface ReadFeature {
  readonly found?: BaseMapFeature;
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackNote[];
}

interface Around {
  readonly isLine: boolean;
  readonly isWithin: boolean;
  readonly province: Box;
  readonly limits: PackLimits;
}

function featureOf(unit: LocatedUnit, { isLine, isWithin, province, limits }: Around): ReadFeature {
  const { kind, name, ref, faults, notes } = labelFeature(unit);
  if (kind === undefined || !isWithin) return { faults, notes };
  const shaped = shapeFeature({ ...unit, isLine, kind }, province, limits);
  const { geometry } = shaped;
  return {
    ...(geometry && { found: { feature: unit.feature, kind, name, ref, geometry } }),
    faults: [...faults, ...shaped.faults],
    notes: [...notes, ...shaped.notes],
  };
}

/** A line has parts and no rings. */
function placedOnLine({ ring, ...fault }: PackFault, lines: ReadonlySet<number>): PackFault {
  return lines.has(fault.feature ?? 0) ? fault : { ...fault, ...(ring !== undefined && { ring }) };
}

/** What two packs can be compared by: features of a kind and name, or number, that stand there once. */
function unitsOf(features: readonly BaseMapFeature[]): BoundaryUnit[] {
  const labelled = features.filter(({ name, ref }) => name !== null || ref !== null);
  const byLabel = Map.groupBy(labelled, ({ kind, name, ref }) => JSON.stringify([kind, name, ref]));
  return [...byLabel].flatMap(([code, [only, ...others]]): BoundaryUnit[] => {
    if (only === undefined || others.length > 0) return [];
    const { geometry } = only;
    const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.coordinates.map((one) => [one]);
    return [{ code, polygons }];
  });
}
