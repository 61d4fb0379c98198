import { Injectable } from '@nestjs/common';
import type { FacilityKind } from '#libs/contracts';
import { Database, type Tx } from '#libs/database';
import { liveSideOf } from '#libs/messaging';
import type { LocalDay } from '#libs/vocabulary';
import type { Facility } from './facility.js';
import { VIEW } from './view.js';

/** Which facilities of a kind are asked for; all of them unless narrowed. */
export interface FacilitiesAsked {
  /** Where they lie. */
  readonly communes?: readonly string[];
  /** The day on which they are there; those that were closed too unless it is given. */
  readonly on?: LocalDay;
  readonly limit?: number;
}

/** How far the register was taken in. */
export interface RegisterTakenIn {
  /** Equal texts, equal rows: versions of facilities only rise. */
  readonly version: string;
  /** The newest fact; null where there is none. */
  readonly at: Date | null;
}

/** More than a province has of a kind; beyond them nothing is answered. */
const ROWS_MAX = 20_000;

const FROM = `FROM facility_register.facility WHERE side = ${liveSideOf(VIEW)}`;
const SELECT = `
  SELECT code, name, kinds, commune_code AS "communeCode", valid_from AS "validFrom", valid_to AS "validTo", latitude,
    longitude, methods, opening_hours AS "openingHours", national_codes AS "nationalCodes", capacity,
    recorded_at AS "recordedAt"
  ${FROM}`;

/** Which facilities are there? As of the events that were taken in. */
@Injectable()
export class FacilitiesQuery {
  constructor(private readonly database: Database) {}

  /** By code, one that was closed too. */
  async find(code: string, on: Database | Tx = this.database): Promise<Facility | undefined> {
    return (await this.findAll([code], on)).get(code);
  }

  /** By code, those that were closed too; what is not there is not in the answer. At most 500 codes. */
  async findAll(codes: Iterable<string>, on: Database | Tx = this.database): Promise<ReadonlyMap<string, Facility>> {
    const asked = [...new Set(codes)];
    if (asked.length === 0) return new Map();
    const rows = await on.query<Facility>(`${SELECT} AND code = ANY($1)`, [asked]);
    return new Map(rows.map((facility) => [facility.code, facility]));
  }

  /** In the order of their codes. */
  ofKind(kind: FacilityKind, { communes, on, limit = ROWS_MAX }: FacilitiesAsked = {}): Promise<Facility[]> {
    return this.database.query<Facility>(
      `${SELECT} AND $1 = ANY(kinds) AND ($2::text[] IS NULL OR commune_code = ANY($2))
         AND ($3::date IS NULL OR (valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)))
       ORDER BY code LIMIT $4`,
      [kind, communes ?? null, on ?? null, limit],
    );
  }

  /** Codes of all facilities in these communes, those that were closed too. */
  async codesIn(communes: readonly string[]): Promise<string[]> {
    if (communes.length === 0) return [];
    const rows = await this.database.query<{ code: string }>(`SELECT code ${FROM} AND commune_code = ANY($1)`, [
      communes,
    ]);
    return rows.map(({ code }) => code);
  }

  async takenIn(): Promise<RegisterTakenIn> {
    const [row] = await this.database.query<RegisterTakenIn>(
      `SELECT concat_ws('.', count(*), coalesce(sum(version), 0)) AS version, max(recorded_at) AS at ${FROM}`,
    );
    return row ?? { version: '0.0', at: null };
  }
}
