import {
  adjacencies,
  areaM2,
  openBoundaryPack,
  type BoundaryUnit,
  type MultiPolygon,
  type PackDatum,
  type RegisteredUnit,
} from '#libs/geo';
import type { PackReport } from '../../packs/pack-report.js';
import type { PackNeighbours, PackUnit } from './boundary-pack.js';

/** Everything that a pack is read with; can be handed to a thread. */
export interface PackTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly datum: PackDatum | null;
  /** The communes that it must hold. */
  readonly register: readonly RegisteredUnit[];
  /** The units of the accepted pack that it is held against. */
  readonly former: readonly Pick<PackUnit, 'code' | 'polygons'>[];
}

export interface PackReading {
  readonly report: PackReport;
  /** What could be read; all units where there are no faults. */
  readonly units: readonly PackUnit[];
  /** None where there are faults. */
  readonly neighbours: readonly PackNeighbours[];
}

/** To a millimetre, so that a border of two units stays one. */
const DECIMALS = 8;

/** Seconds of processor time: see `openBoundaryPack`. */
export function readPack({ bytes, datum, register, former }: PackTask): PackReading {
  const opened = openBoundaryPack(bytes, register, {
    ...(datum && { datum }),
    former: former.map(({ code, polygons }) => ({ code, polygons: JSON.parse(polygons) as MultiPolygon })),
  });
  const { faults, faultsLeftOut, notes } = opened;
  const bordering = faults.length === 0 ? adjacencies(opened.units) : [];
  return {
    report: { datum: opened.datum ?? null, faults, faultsLeftOut, notes },
    units: opened.units.map(unitOf),
    neighbours: bordering.map(({ units: [code, other], sharedM }) => [code, other, sharedM]),
  };
}

function unitOf({ code, name, polygons }: BoundaryUnit): PackUnit {
  const rounded = polygons.map((rings) => rings.map((ring) => ring.map((at) => at.map(roundedDegree))));
  return { code, name: name ?? null, polygons: JSON.stringify(rounded), areaM2: areaM2(polygons) };
}

function roundedDegree(degree: number): number {
  return Math.round(degree * 10 ** DECIMALS) / 10 ** DECIMALS;
}
