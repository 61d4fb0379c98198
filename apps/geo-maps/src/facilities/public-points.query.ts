import { Injectable } from '@nestjs/common';
import type { FacilityKind } from '#libs/contracts';
import { Database } from '#libs/database';
import { FacilitiesQuery, type Facility } from '#libs/facility-register';
import { liveSideOf } from '#libs/messaging';
import { startOfLocalDay } from '#libs/vocabulary';

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
  /** How many people a quarantine facility has places for; null for every other, and where nobody has told. */
  readonly capacity: number | null;
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
const PLACES_MAX = 20_000;

const OF_KIND = `
  SELECT 'place.' || code AS id, code, 'places' AS register, name, commune_code AS "communeCode", latitude,
    longitude, NULL AS "openingHours", NULL::integer AS capacity, registered_on AS "validFrom", closed_on AS "validTo",
    greatest(registered_at, closed_at) AS "recordedAt"
  FROM geo_maps.place WHERE side = ${liveSideOf('places')} AND kind = $1 AND registered_on IS NOT NULL
  ORDER BY code LIMIT ${PLACES_MAX}`;

/** Which points of a kind does the province have? As of the events that were taken in. */
@Injectable()
export class PublicPointsQuery {
  constructor(
    private readonly database: Database,
    private readonly facilities: FacilitiesQuery,
  ) {}

  /** Those that were closed too: facilities in the order of their codes, then places in that of theirs. */
  async ofKind(kind: FacilityKind): Promise<PublicPoint[]> {
    const facilities = await this.facilities.ofKind(kind);
    const places = await this.database.query<PublicPoint>(OF_KIND, [kind]);
    return [...facilities.map(pointOf), ...places];
  }

  async takenIn(): Promise<TakenIn> {
    const facilities = await this.facilities.takenIn();
    const [places] = await this.database.query<TakenIn>(
      `SELECT concat_ws('.', count(registered_at), count(closed_at)) AS version,
         greatest(max(registered_at), max(closed_at)) AS at
       FROM geo_maps.place WHERE side = ${liveSideOf('places')}`,
    );
    const times = [facilities.at, places?.at ?? null].filter((at) => at !== null).sort((a, b) => Number(b) - Number(a));
    return { version: `${facilities.version}.${places?.version ?? '0.0'}`, at: times[0] ?? null };
  }
}

function pointOf(facility: Facility): PublicPoint {
  const { code, name, communeCode, latitude, longitude, openingHours, capacity } = facility;
  const { validFrom, validTo, recordedAt } = facility;
  return {
    ...{ id: `facility.${code}`, code, register: 'facilities', name, communeCode, latitude, longitude, openingHours },
    ...{ capacity, validFrom, validTo, recordedAt: recordedAt ?? startOfLocalDay(validFrom) },
  };
}
