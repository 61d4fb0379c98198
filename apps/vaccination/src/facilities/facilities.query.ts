import { Injectable } from '@nestjs/common';
import type { FacilityKind } from '#libs/contracts';
import { Database, type Tx } from '#libs/database';
import { liveSideOf } from '#libs/messaging';
import type { LocalDay } from '#libs/vocabulary';

/** A facility as the register knew it when its last event was taken in. */
export interface Facility {
  readonly code: string;
  readonly name: string;
  readonly communeCode: string;
  readonly validFrom: string;
  /** The first day on which it is no longer there. */
  readonly validTo: string | null;
  readonly kinds: readonly FacilityKind[];
  readonly methods: readonly string[];
  /** In the form of OpenStreetMap's `opening_hours`; null where they are not known. */
  readonly openingHours: string | null;
  /** What others call it, by the name of their system. */
  readonly nationalCodes: Readonly<Record<string, string>>;
}

const SELECT = `
  SELECT code, name, commune_code AS "communeCode", valid_from AS "validFrom", valid_to AS "validTo", kinds,
    methods, opening_hours AS "openingHours", national_codes AS "nationalCodes"
  FROM vaccination.facility WHERE side = ${liveSideOf('facilities')}`;

/** Which facilities are there? As of the events that were taken in. */
@Injectable()
export class FacilitiesQuery {
  constructor(private readonly database: Database) {}

  /** By code, those that were closed too; what is not there is not in the answer. At most 500 codes. */
  async findAll(codes: Iterable<string>, on: Database | Tx = this.database): Promise<ReadonlyMap<string, Facility>> {
    const asked = [...new Set(codes)];
    if (asked.length === 0) return new Map();
    const rows = await on.query<Facility>(`${SELECT} AND code = ANY($1)`, [asked]);
    return new Map(rows.map((facility) => [facility.code, facility]));
  }

  /** Every facility that vaccinates on the day, in the order of their names. */
  async vaccinating(on: LocalDay): Promise<Facility[]> {
    return this.database.query<Facility>(
      `${SELECT} AND 'vaccination-point' = ANY(kinds) AND valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)
       ORDER BY name, code`,
      [on],
    );
  }

  /** Codes of all facilities in these communes, those that were closed too. */
  async codesIn(communes: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ code: string }>(
      `SELECT code FROM vaccination.facility WHERE side = ${liveSideOf('facilities')} AND commune_code = ANY($1)`,
      [communes],
    );
    return rows.map(({ code }) => code);
  }

  async find(code: string, on: Database | Tx = this.database): Promise<Facility | undefined> {
    return (await this.findAll([code], on)).get(code);
  }
}
