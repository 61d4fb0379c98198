import { createHash } from 'node:crypto';
import { candidatesAt, sketchUnits, type LonLat, type MultiPolygon, type SketchedPoint } from '#libs/geo';
import type { AdminUnit } from '#libs/reference-data';
import { outlinesWithAreasAbove, type UnitsOfDay } from './areas-above.js';
import type { OutlinesOfDay } from './unit-outlines.js';

/** How many communes a person is asked to choose from; all others can still be found in the list. */
const CANDIDATES_MAX = 8;

/** The communes of a day drawn from their points: nothing is a border, and nobody is told where he stands. */
export function sketchedOutlines(units: UnitsOfDay): Omit<OutlinesOfDay, 'version' | 'neighboursOf'> {
  const points = units.communes.map(sketchedPointOf);
  const sketch = sketchUnits(points);
  const cells = new Map(sketch.units.map(({ code, polygon }): [string, MultiPolygon] => [code, [polygon]]));
  return {
    certainty: 'schematic',
    source: null,
    outlineOf: outlinesWithAreasAbove(cells, units),
    withoutOutline: sketch.withoutPoint,
    communeAt: (position) => whoMayBe(points, position),
  };
}

/** Changes with the communes of a day, their points and the districts that they are part of. */
export function unitsFingerprint({ communes }: UnitsOfDay): string {
  const drawn = communes.map(({ code, latitude, longitude, parentCode }) => [code, latitude, longitude, parentCode]);
  return createHash('sha256').update(JSON.stringify(drawn)).digest('base64url').slice(0, 12);
}

function whoMayBe(points: readonly SketchedPoint[], position: LonLat): ReturnType<OutlinesOfDay['communeAt']> {
  const { candidates, withoutPoint } = candidatesAt(points, position, CANDIDATES_MAX);
  const named = candidates.map(({ code, distanceM }) => ({ communeCode: code, distanceM }));
  return { certainty: 'schematic', candidates: named, withoutPoint };
}

function sketchedPointOf({ code, latitude, longitude }: AdminUnit): SketchedPoint {
  return latitude === undefined || longitude === undefined ? { code } : { code, point: [longitude, latitude] };
}
