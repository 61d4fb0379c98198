import type { FeatureCollection, Geometry, Position } from 'geojson';

/** What RFC 7946 would not have in a collection of features, by a reading of its own; empty for one that is right. */
export function geoJsonFaults({ type, features, ...others }: FeatureCollection): string[] {
  const ids = features.map(({ id }) => id);
  return [
    ...(type === 'FeatureCollection' ? [] : [`the collection is a ${String(type)}`]),
    ...['geometry', 'properties', 'coordinates', 'geometries'].filter((name) => name in others),
    ...(new Set(ids).size === ids.length ? [] : ['an id is there twice']),
    ...features.flatMap((feature) => {
      const faults = feature.geometry === null ? [] : geometryFaults(feature.geometry);
      if (feature.type !== 'Feature' || typeof feature.properties !== 'object') faults.push('is no feature');
      return faults.map((fault) => `${String(feature.id)}: ${fault}`);
    }),
  ];
}

function geometryFaults(geometry: Geometry): string[] {
  if (geometry.type === 'Point') return positionFaults(geometry.coordinates);
  if (geometry.type === 'Polygon') return polygonFaults(geometry.coordinates);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flatMap(polygonFaults);
  if (geometry.type === 'LineString') return lineFaults(geometry.coordinates);
  if (geometry.type === 'MultiLineString') return geometry.coordinates.flatMap(lineFaults);
  return [`a ${geometry.type} is in no layer`];
}

function lineFaults(line: readonly Position[]): string[] {
  return [...line.flatMap(positionFaults), ...(line.length < 2 ? ['a line has fewer than two positions'] : [])];
}

function polygonFaults(rings: readonly (readonly Position[])[]): string[] {
  return rings.flatMap((ring, at) => {
    const faults = ring.flatMap(positionFaults);
    if (ring.length < 4) faults.push('a ring has fewer than four positions');
    if (String(ring[0]) !== String(ring.at(-1))) faults.push('a ring is not closed');
    if (doubleArea(ring) > 0 !== (at === 0)) faults.push(`ring ${at} runs the wrong way`);
    return faults;
  });
}

function positionFaults([longitude = NaN, latitude = NaN, ...more]: Position): string[] {
  const isPosition = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && more.length === 0;
  return isPosition ? [] : ['a position is none'];
}

/** Positive for a ring that runs counterclockwise. */
function doubleArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y);
  }, 0);
}
