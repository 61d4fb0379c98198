import type { ReferenceData } from '#libs/reference-data';
import { statusOf } from './place.rules.js';
import type { OfficersPlace, PublicPlace } from './place-views.dto.js';
import type { PlaceRow } from './place-row.js';
import type { PlaceToDeclareAt } from './public-place.query.js';

/** The name is that of the commune's newest version: a poster outlives a merger. */
export function publicPlaceOf(place: Omit<PlaceToDeclareAt, 'version'>, { adminUnits }: ReferenceData): PublicPlace {
  return {
    code: place.code,
    name: place.name,
    kind: place.kind,
    communeCode: place.communeCode,
    communeName: adminUnits.find(place.communeCode)?.name ?? place.communeCode,
    address: place.address,
    status: statusOf(place),
  };
}

export function officersPlaceOf(place: PlaceRow, referenceData: ReferenceData): OfficersPlace {
  return {
    ...publicPlaceOf(place, referenceData),
    latitude: place.latitude,
    longitude: place.longitude,
    registeredAt: place.registeredAt.toISOString(),
    closedAt: place.closedAt?.toISOString() ?? null,
    version: place.version,
  };
}
