import { covers, type LonLat, type MultiPolygon } from '#libs/geo';
import { liesInByArea, type LiesIn, type Zone } from './zone-in-force.rules.js';

/** A zone that was drawn, or that covers its areas whole. */
export interface DrawnZone extends Zone {
  readonly outline: MultiPolygon | null;
}

/** Codes from an area up to its province. */
export type AreaCodes = readonly string[];

/** Where somebody asks about. */
export type PlaceAsked =
  | { readonly kind: 'area'; readonly area: AreaCodes }
  | {
      readonly kind: 'position';
      readonly position: LonLat;
      /** Which areas it lies in by official outlines, none outside the province; or may lie in by a sketch. */
      readonly certainty: 'official' | 'schematic';
      readonly areas: readonly AreaCodes[];
    };

/**
 * Whether a place lies in a zone; null where nobody can tell. The outline of a zone tells it of every position, however
 * communes are drawn; without an outline it is told by areas, and by a sketch no more than perhaps.
 *
 * @param isPartOf whether an area lies in another, and is not it
 */
export function liesInOf(
  place: PlaceAsked,
  isPartOf: (areaCode: string, of: string) => boolean,
): LiesIn<DrawnZone> {
  if (place.kind === 'area') {
    const byArea = liesInByArea(place.area, isPartOf);
    return (zone) => (zone.outline !== null && byArea(zone) === true ? null : byArea(zone));
  }
  const byAreas = place.areas.map((area) => liesInByArea(area, isPartOf));
  return (zone) => {
    if (zone.outline !== null) return covers(zone.outline, place.position);
    const [byArea] = byAreas;
    if (place.certainty === 'official') return byArea?.(zone) ?? (byArea ? null : false);
    return byAreas.some((may) => may(zone) !== false) ? null : false;
  };
}
