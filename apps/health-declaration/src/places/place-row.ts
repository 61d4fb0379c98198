import type { Place } from './place.rules.js';

/** A row of places as it is read, but for the sealed contact and the digests of its request. */
export interface PlaceRow extends Omit<Place, 'point'> {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export const PLACE_COLUMNS = `code, version, name, kind, commune_code AS "communeCode", address, latitude, longitude,
  registered_at AS "registeredAt", closed_at AS "closedAt"`;
