import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { liveSideOf } from '#libs/messaging';

/** A facility of the register, or a public place that is one, as the last event left it. */
export interface PublicPoint {
  /** Of its register, such as `facility.CP-CAI-TAC` or `place.K7M4Q2XQ`. */
  readonly id: string;
  readonly code: string;
  readonly register: 'facilities' | 'places';
  readonly name: string;
  readonly communeCode: string;
  /** Degrees of WGS 84; null where nobody has told. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** In the form of OpenStreetMap's `opening_hours`; null where they are not known. */
  readonly openingHours: string | null;
  readonly validFrom: string;
  /** The first day on which it is no longer there. */
  readonly validTo: string | null;
  /** When the register said so, on the business clock. */
  readonly recordedAt: Date;
}

/** How far the registers were taken in. */
export interface TakenIn {
  /** Equal texts, equal rows: versions of facilities only rise, and places are registered and closed once. */
  readonly version: string;
  /** The newest fact; null where there is none. */
  readonly at: Date | null;
}

/** More than a province has; beyond them nothing is shown. */
const POINTS_MAX = 20_000;

const FACILITIES = `
  SELECT 'facility.' || code AS id, code, 'facilities' AS register, name, commune_code AS "communeCode", latitude,
    longitude, opening_hours AS "openingHours", valid_from AS "validFrom", valid_to AS "validTo",
    recorded_at AS "recordedAt"
  FROM geo_maps.facility WHERE side = ${liveSideOf('facilities')} AND $1 = ANY(kinds)`;

const PLACES = `
  SELECT 'place.' || code AS id, code, 'places' AS register, name, commune_code AS "communeCode", latitude,
    longitude, NULL AS "openingHours", registered_on AS "validFrom", closed_on AS "validTo",
    greatest(registered_at, closed_at) AS "recordedAt"
  FROM geo_maps.place WHERE side = ${liveSideOf('places')} AND kind = $1 AND registered_on IS NOT NULL`;

/** Which points of a kind does the province have? As of the events that were taken in. */
@Injectable()
export class PublicPointsQuery {
  constructor(private readonly database: Database) {}

  /** Those that were closed too, in the order of their ids. */
  ofKind(kind: string): Promise<PublicPoint[]> {
    return this.database.query<PublicPoint>(`${FACILITIES} UNION ALL ${PLACES} ORDER BY id LIMIT ${POINTS_MAX}`, [
      kind,
    ]);
  }

  async takenIn(): Promise<TakenIn> {
    const [row] = await this.database.query<TakenIn>(
      `SELECT concat_ws('.', facilities.count, facilities.versions, places.registered, places.closed) AS version,
         greatest(facilities.at, places.at) AS at
       FROM (SELECT count(*), coalesce(sum(version), 0) AS versions, max(recorded_at) AS at
             FROM geo_maps.facility WHERE side = ${liveSideOf('facilities')}) AS facilities,
            (SELECT count(registered_at) AS registered, count(closed_at) AS closed,
               greatest(max(registered_at), max(closed_at)) AS at
             FROM geo_maps.place WHERE side = ${liveSideOf('places')}) AS places`,
    );
    return row ?? { version: '0', at: null };
  }
}
