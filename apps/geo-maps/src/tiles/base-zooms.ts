import type { GeoJSONVTFeature, GeoJSONVTTile } from '@maplibre/geojson-vt';
import type { BaseMapKind } from '#libs/vocabulary';

/** The zoom from which on a kind is drawn: what is small would be a grey blur on a map of the whole province (9). */
export const DRAWN_FROM_ZOOM: Readonly<Record<BaseMapKind, number>> = {
  river: 6,
  'national-road': 7,
  lake: 9,
  'provincial-road': 9,
  canal: 10,
  'district-road': 11,
  stream: 12,
  street: 13,
};

/** A tile of the base map without what is too small for its zoom. */
export function withoutSmallKinds(tile: GeoJSONVTTile, zoom: number): GeoJSONVTTile {
  const features = tile.features.filter(({ tags }: GeoJSONVTFeature) => {
    const kind: unknown = (tags as { readonly kind?: unknown } | null)?.kind;
    return typeof kind !== 'string' || !(kind in DRAWN_FROM_ZOOM) || DRAWN_FROM_ZOOM[kind as BaseMapKind] <= zoom;
  });
  return { ...tile, features };
}
