import type { OccupancyAnswer, QuarantineFacilityAnswer } from './occupancy.dto.js';
import type { Occupancy } from './occupancy.js';
import type { PlacesOfFacility } from './occupancy.rules.js';
import type { QuarantineFacility } from './quarantine-facilities.js';

export function occupancyAnswerOf(occupancy: Occupancy): OccupancyAnswer {
  const { id, facilityCode, occupied, at, enteredAt, enteredBy, enteredByName } = occupancy;
  return {
    ...{ id, facilityCode, occupied, at: at.toISOString() },
    ...{ enteredAt: enteredAt.toISOString(), enteredBy, enteredByName },
  };
}

/** What lists and layers tell of places, by the same names. */
export function placesAnswerOf({ capacity, occupied, free, isOverfull, asOf, isOutdated }: PlacesOfFacility) {
  return {
    ...{ capacity, occupied, free, overfull: isOverfull },
    ...{ asOf: asOf?.toISOString() ?? null, outdated: isOutdated },
  };
}

export function quarantineFacilityAnswerOf(facility: QuarantineFacility): QuarantineFacilityAnswer {
  const { code, name, communeCode, places } = facility;
  return { code, name, communeCode, ...placesAnswerOf(places) };
}
