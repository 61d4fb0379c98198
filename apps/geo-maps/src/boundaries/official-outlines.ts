import { boxOfPolygons, dissolve, isWithin, placementIn, type Box, type LonLat, type MultiPolygon } from '#libs/geo';
import type { AdminUnits } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';

import { outlinesWithAreasAbove, type UnitsOfDay } from './areas-above.js';
import type { OutlinesOfDay } from './unit-outlines.js';

export interface OutlinedUnit {
  readonly code: string;
  readonly polygons: MultiPolygon;
}

/** What a published pack says, whatever the day. */
export interface PackOutlines {
  readonly source: { readonly name: string; readonly documentNumber: string | null };
  readonly units: readonly OutlinedUnit[];
}

/** Units that were merged into units that were merged. */
const MERGERS_MAX = 10;

/** The unit of a day that a unit is part of: itself, or the one that it was merged into; undefined where none is known. */
export function heirOf(adminUnits: AdminUnits, code: string, day: LocalDay): string | undefined {
  let heir: string | undefined = code;
  for (let step = 0; step < MERGERS_MAX && heir !== undefined; step += 1) {
    if (adminUnits.find(heir, day)) return heir;
    heir = adminUnits.find(heir)?.mergedInto;
  }
  return undefined;
}

/** The outlines of a pack for the units of a day: what was merged since is drawn as part of what it was merged into. */
export function officialOutlines(
  { source, units }: PackOutlines,
  unitsOfDay: UnitsOfDay,
  heir: (code: string) => string | undefined,
): Omit<OutlinesOfDay, 'version' | 'neighboursOf'> {
  const communes = new Map<string, MultiPolygon>();
  for (const [code, parts] of Map.groupBy(units, (unit) => heir(unit.code))) {
    const [first, ...others] = parts;
    if (code === undefined || !first) continue;
    communes.set(code, others.length === 0 ? first.polygons : dissolve(parts.map(({ polygons }) => polygons)));
  }
  const boxed = [...communes].flatMap(([code, polygons]) => {
    const box = boxOfPolygons(polygons);
    return box ? [{ code, polygons, box }] : [];
  });
  return {
    certainty: 'official',
    source,
    outlineOf: outlinesWithAreasAbove(communes, unitsOfDay),
    withoutOutline: unitsOfDay.communes.map(({ code }) => code).filter((code) => !communes.has(code)),
    communeAt: (position) => ({ certainty: 'official', communeCode: communeAt(boxed, position) }),
  };
}

/** On a border, the one of the lesser code. */
function communeAt(boxed: readonly (OutlinedUnit & { readonly box: Box })[], position: LonLat): string | undefined {
  let onEdge: string | undefined;
  for (const { code, polygons, box } of boxed) {
    if (!isWithin(position, box)) continue;
    const placement = placementIn(polygons, position);
    if (placement === 'inside') return code;
    if (placement === 'edge') onEdge ??= code;
  }
  return onEdge;
}
