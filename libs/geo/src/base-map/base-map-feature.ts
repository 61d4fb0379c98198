import type { BaseMapKind } from '#libs/vocabulary';
import type { LonLat, MultiPolygon } from '../positions/position.js';

/** In WGS 84; rings of areas are turned as RFC 7946 wants them. */
export type BaseMapGeometry =
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly LonLat[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: MultiPolygon };

/** A river or a road, or a piece of one. */
export interface BaseMapFeature {
  /** Its number in the file, from 1. */
  readonly feature: number;
  readonly kind: BaseMapKind;
  readonly name: string | null;
  /** The number of a road, such as QL61. */
  readonly ref: string | null;
  readonly geometry: BaseMapGeometry;
}
