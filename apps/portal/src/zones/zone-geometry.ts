import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { codeOf } from '../maps/styled-layers';
import type { ListedZone } from './zone';

/** A zone with its outline, as far as it is there. */
export type ShownZone = Pick<ListedZone, 'id' | 'kind' | 'areaCodes'> & {
  readonly outline: Geometry | null;
};

/**
 * A zone as the map draws it: by its outline, else by the areas that it covers whole. Null where nothing of that can be
 * drawn: a hamlet is a name and a point.
 *
 * @param communes the areas of the map
 * @param communesOf the communes of a district; of a commune itself
 */
export function zoneFeature(
  { id, kind, areaCodes, outline }: ShownZone,
  communes: readonly Feature<Geometry | null>[],
  communesOf: (code: string) => readonly string[],
): Feature<Geometry | null> {
  const covered = new Set(areaCodes.flatMap(communesOf));
  const parts = communes.filter((feature) => covered.has(codeOf(feature))).flatMap(({ geometry }) => partsOf(geometry));
  const areas: MultiPolygon | null = parts.length === 0 ? null : { type: 'MultiPolygon', coordinates: parts };
  return { type: 'Feature', id, geometry: outline ?? areas, properties: { id, kind } };
}

function partsOf(geometry: Geometry | null): Position[][][] {
  if (isPolygon(geometry)) return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

const isPolygon = (geometry: Geometry | null): geometry is Polygon => geometry?.type === 'Polygon';
