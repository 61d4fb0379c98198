import { isWithin } from '../positions/box.js';
import type { Box, LonLat } from '../positions/position.js';
import { wgs84FromGrid, wgs84FromVn2000 } from '../vn2000/vn2000.js';
import type { PackDatum } from './pack-datum.js';
import type { PackFault } from './pack-faults.js';
import type { ReadPack } from './read-pack.js';
import type { RawPosition, RawUnit } from './raw-unit.js';

/** A unit in WGS 84, its rings as they came. */
export interface LocatedUnit {
  readonly feature: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: readonly (readonly (readonly LonLat[])[])[];
}

export interface LocatedPack {
  readonly units: readonly LocatedUnit[];
  readonly faults: readonly PackFault[];
}

/** Share of positions from which on a suspicion is held for the whole pack. */
const MOST = 0.5;

/**
 * Brings a pack to WGS 84 and looks whether it lies in the province. Where most positions do not, the likely reason
 * is told once: axes that were swapped, metres that were taken for degrees or degrees for metres.
 *
 * @param province in which all units must lie
 */
export function locatePack({ units, datum }: ReadPack, province: Box): LocatedPack {
  const toWgs84 = toWgs84From(datum);
  const located = units.map((unit) => ({ unit, located: locate(unit, toWgs84) }));
  const [first] = units.flatMap(positionsOf);
  const share = (move: (position: RawPosition) => LonLat): number => {
    let [within, all] = [0, 0];
    for (const position of units.flatMap(positionsOf)) {
      all += 1;
      if (isWithin(move(position), province)) within += 1;
    }
    return all === 0 ? 0 : within / all;
  };
  if (first && share(toWgs84) < MOST) {
    const code = suspicionOf(
      units,
      datum,
      share(([x, y]) => toWgs84([y, x])),
    );
    if (code) return { units: [], faults: [{ code, feature: units[0]?.feature, position: first }] };
  }
  const faults = located.flatMap(({ unit, located: one }) => outsideOf(unit, one, province));
  return { units: located.map((one) => one.located), faults };
}

function toWgs84From(datum: PackDatum): (position: RawPosition) => LonLat {
  switch (datum.kind) {
    case 'wgs84':
      return (position) => position;
    case 'vn2000':
      return wgs84FromVn2000;
    case 'vn2000-grid':
      return wgs84FromGrid(datum.grid);
  }
}

function suspicionOf(units: readonly RawUnit[], datum: PackDatum, shareSwapped: number): PackFault['code'] | undefined {
  if (shareSwapped >= MOST) return 'axes-swapped';
  const isDegrees = units.flatMap(positionsOf).every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 180);
  if (datum.kind === 'vn2000-grid') return isDegrees ? 'not-in-metres' : undefined;
  return isDegrees ? undefined : 'not-in-degrees';
}

/** The first position of each unit that lies outside. */
function outsideOf(unit: RawUnit, located: LocatedUnit, province: Box): PackFault[] {
  for (const [part, rings] of located.polygons.entries()) {
    for (const [ring, positions] of rings.entries()) {
      const index = positions.findIndex((position) => !isWithin(position, province));
      if (index < 0) continue;
      const [at, position] = [positions[index], unit.polygons[part]?.[ring]?.[index]];
      return [{ code: 'outside-province', feature: unit.feature, part: part + 1, ring: ring + 1, at, position }];
    }
  }
  return [];
}

function locate({ feature, properties, polygons }: RawUnit, toWgs84: (position: RawPosition) => LonLat): LocatedUnit {
  const located = polygons.map((rings) => rings.map((ring) => ring.map((position) => toWgs84(position))));
  return { feature, properties, polygons: located };
}

const positionsOf = ({ polygons }: RawUnit): readonly RawPosition[] => polygons.flat(2);
