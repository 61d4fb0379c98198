import { Clipper64, ClipType, FillRule, Clipper, type Paths64 } from 'clipper2-ts';
import { Plane } from '../plane/plane.js';
import { boxOfPolygons } from '../positions/box.js';
import type { MultiPolygon } from '../positions/position.js';

/**
 * Square metres of an area that lie beyond all of these areas; all of it where there are none.
 *
 * @param area its rings by RFC 7946
 */
export function areaBeyondM2(area: MultiPolygon, areas: readonly MultiPolygon[]): number {
  const box = boxOfPolygons(area);
  if (!box) return 0;
  const plane = new Plane(box);
  const left: Paths64 = [];
  const clipper = new Clipper64();
  clipper.addSubject(plane.pathsOf(area));
  clipper.addClip(areas.flatMap((polygons) => plane.pathsOf(polygons)));
  clipper.execute(ClipType.Difference, FillRule.Positive, left);
  const around = plane.pointOf([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
  return plane.squareMetres(Math.max(0, Clipper.areaPaths(left)), around);
}
