import type { Geometry, Position } from 'geojson';
import type { Bbox } from './parse-bbox.js';

/** Whether a geometry has a point in common with a box; one that only touches it has. */
export function meetsBox(geometry: Geometry, asked: Bbox): boolean {
  if (asked.west <= asked.east) return meets(geometry, asked);
  return meets(geometry, { ...asked, east: 180 }) || meets(geometry, { ...asked, west: -180 });
}

function meets(geometry: Geometry, box: Bbox): boolean {
  switch (geometry.type) {
    case 'Point':
      return isIn(geometry.coordinates, box);
    case 'MultiPoint':
      return geometry.coordinates.some((position) => isIn(position, box));
    case 'LineString':
      return lineMeets(geometry.coordinates, box);
    case 'MultiLineString':
      return geometry.coordinates.some((line) => lineMeets(line, box));
    case 'Polygon':
      return polygonMeets(geometry.coordinates, box);
    case 'MultiPolygon':
      return geometry.coordinates.some((polygon) => polygonMeets(polygon, box));
    case 'GeometryCollection':
      return geometry.geometries.some((part) => meets(part, box));
  }
}

function isIn([longitude = NaN, latitude = NaN]: Position, { west, south, east, north }: Bbox): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Either an outline meets the box, or the box lies whole in the area, and then any of its corners does. */
function polygonMeets(rings: readonly Position[][], box: Bbox): boolean {
  return rings.some((ring) => lineMeets(ring, box)) || isInside([box.west, box.south], rings);
}

function lineMeets(line: readonly Position[], box: Bbox): boolean {
  return line.some((position, at) => {
    const next = line[at + 1];
    return next === undefined ? isIn(position, box) : segmentMeets(position, next, box);
  });
}

/** By Liang and Barsky: what is left of the segment between each pair of sides. */
function segmentMeets([x = NaN, y = NaN]: Position, [toX = NaN, toY = NaN]: Position, box: Bbox): boolean {
  let [begin, end] = [0, 1];
  const sides = [
    [x - toX, x - box.west],
    [toX - x, box.east - x],
    [y - toY, y - box.south],
    [toY - y, box.north - y],
  ] as const;
  for (const [slope, distance] of sides) {
    if (slope === 0 && distance < 0) return false;
    if (slope < 0) begin = Math.max(begin, distance / slope);
    if (slope > 0) end = Math.min(end, distance / slope);
  }
  return begin <= end;
}

/** Counts the outlines between the point and the far east: inside a hole it is outside. */
function isInside([x = NaN, y = NaN]: Position, rings: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([fromX = NaN, fromY = NaN], at) => {
      const [toX = NaN, toY = NaN] = ring[at + 1] ?? [];
      const isCrossed = fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX;
      if (isCrossed) inside = !inside;
    });
  return inside;
}
