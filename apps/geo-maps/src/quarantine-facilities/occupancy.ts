import type { CountedPeople } from './occupancy.rules.js';

/** A count as somebody has entered it. */
export interface Occupancy extends CountedPeople {
  readonly id: string;
  /** In the order in which counts were entered, over all facilities. */
  readonly position: string;
  readonly facilityCode: string;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly enteredByName: string;
}

/** A row of `geo_maps.quarantine_occupancy` as an `Occupancy`. */
export const OCCUPANCY_COLUMNS = `id, position::text, facility_code AS "facilityCode", occupied, counted_at AS at,
  entered_at AS "enteredAt", entered_by AS "enteredBy", entered_by_name AS "enteredByName"`;
