import { locatePack } from '../packs/locate-pack.js';
import { nameUnits, type UnitProperties } from '../packs/name-units.js';
import type { PackDatum } from '../packs/pack-datum.js';
import { PackUnreadable, type PackFault, type PackNote } from '../packs/pack-faults.js';
import { PACK_LIMITS, type PackLimits } from '../packs/pack-limits.js';
import { readPack } from '../packs/read-pack.js';
import { provinceBoxOf, type RegisteredUnit } from '../packs/register.js';
import { PACK_TOLERANCES, type PackTolerances } from '../packs/tolerances.js';
import type { BoundaryUnit, Box } from '../positions/position.js';
import { againstRegister } from './against-register.js';
import { besideEachOther } from './beside-each-other.js';
import { datumShift } from './datum-shift.js';
import { indexEdges } from './edges.js';
import { mendRings, type MendedUnit } from './mend-rings.js';
import { ringCrossings } from './ring-crossings.js';

export interface OpenPackOptions {
  /** Of the coordinates; stronger than what the file says. */
  readonly datum?: PackDatum;
  readonly properties?: UnitProperties;
  /** In which all units must lie; around the points of the register unless told. */
  readonly province?: Box;
  /** The units of a pack that was accepted before: one that lies beside it by the difference of the datums is refused. */
  readonly former?: readonly BoundaryUnit[];
  readonly limits?: PackLimits;
  readonly tolerances?: PackTolerances;
}

export interface OpenedPack {
  /** What could be read, for a preview: whole and sound only where there are no faults. */
  readonly units: readonly BoundaryUnit[];
  /** The pack is accepted where there are none. */
  readonly faults: readonly PackFault[];
  /** How many more there are than the limit lets be listed. */
  readonly faultsLeftOut: number;
  readonly notes: readonly PackNote[];
  /** Undefined where the file cannot be read. */
  readonly datum?: PackDatum;
}

/** Where nothing is known of the province: the mainland and the islands of Vietnam. */
const VIETNAM: Box = [102, 6, 118, 24];

/**
 * Reads a boundary pack and holds it against a register. Never throws for what is in the file. Takes about two seconds
 * of processor time for a hundred thousand vertices, and some ten for the worst that the limits let in: run it off the
 * thread that answers requests.
 *
 * @param bytes GeoJSON, TopoJSON or a zipped shapefile
 * @param register the units that the pack must hold, no more and no fewer
 */
export function openBoundaryPack(
  bytes: Uint8Array,
  register: readonly RegisteredUnit[],
  options: OpenPackOptions = {},
): OpenedPack {
  const { limits = PACK_LIMITS } = options;
  try {
    const opened = open(bytes, register, { ...options, limits });
    const faults = opened.faults.slice(0, limits.faults);
    return { ...opened, faults, faultsLeftOut: opened.faults.length - faults.length };
  } catch (error) {
    if (error instanceof PackUnreadable) return { units: [], faults: [error.fault], faultsLeftOut: 0, notes: [] };
    throw error;
  }
}

function open(
  bytes: Uint8Array,
  register: readonly RegisteredUnit[],
  options: OpenPackOptions & { limits: PackLimits },
): Omit<OpenedPack, 'faultsLeftOut'> {
  const pack = readPack(bytes, options);
  const province = options.province ?? provinceBoxOf(register) ?? VIETNAM;
  const located = locatePack(pack, province);
  const { datum, notes } = pack;
  if (located.units.length === 0) return { units: [], faults: located.faults, notes, datum };
  const named = nameUnits(located.units, register, options.properties);
  const codes = new Map(named.units.map(({ code, feature }) => [feature, code]));
  const outside = located.faults.map((fault) => ({ ...fault, unit: codes.get(fault.feature ?? 0) }));
  const mended = named.units.map(mendRings);
  const units = mended.flatMap(({ unit }) => (unit ? [unit] : []));
  const faults = [...named.faults, ...outside, ...mended.flatMap((one) => one.faults)];
  const isSomewhereElse = new Set(outside.map(({ feature }) => feature));
  const within = units.filter(({ feature }) => !isSomewhereElse.has(feature));
  const shapes = shapeFaults(within, within.length === located.units.length, province, options);
  return {
    units: units.map(({ code, name, polygons }) => ({ code, name, polygons })),
    faults: [...faults, ...shapes.faults, ...registerFaults(within, register, options)],
    notes: [...notes, ...named.notes, ...mended.flatMap((one) => one.notes), ...shapes.notes],
    datum,
  };
}

interface ShapeFaults {
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackNote[];
}

/** What is too complex leaves the rest of the report as it is. */
function shapeFaults(
  units: readonly MendedUnit[],
  isComplete: boolean,
  province: Box,
  { limits, tolerances = PACK_TOLERANCES }: OpenPackOptions & { limits: PackLimits },
): ShapeFaults {
  try {
    const index = indexEdges(units);
    const crossings = index ? ringCrossings(index, limits) : [];
    const crossed = new Set(crossings.map(({ unit }) => unit));
    const sound = units.filter(({ code }) => !crossed.has(code));
    const isWhole = isComplete && crossed.size === 0;
    const { faults, notes } = besideEachOther(sound, province, { isWhole, tolerances, limits });
    return { faults: [...crossings, ...faults], notes };
  } catch (error) {
    if (error instanceof PackUnreadable) return { faults: [error.fault], notes: [] };
    throw error;
  }
}

function registerFaults(
  units: readonly MendedUnit[],
  register: readonly RegisteredUnit[],
  { tolerances = PACK_TOLERANCES, former }: OpenPackOptions,
): PackFault[] {
  return [...againstRegister(units, register, tolerances), ...datumShift(units, register, former)];
}
