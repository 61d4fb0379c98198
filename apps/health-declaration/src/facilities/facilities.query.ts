import { Injectable } from '@nestjs/common';
import type { FacilityKind } from '#libs/contracts';
import { Database, type Tx } from '#libs/database';
import { liveSideOf } from '#libs/messaging';

/** A facility as the register knew it when its last event was taken in. */
export interface Facility {
  readonly code: string;
  readonly name: string;
  readonly communeCode: string;
  readonly validFrom: string;
  /** The first day on which it is no longer there. */
  readonly validTo: string | null;
}

/** The province has some hundreds of facilities of a kind at most. */
const ROWS_MAX = 2_000;

const SELECT = `
  SELECT code, name, commune_code AS "communeCode", valid_from AS "validFrom", valid_to AS "validTo"
  FROM health_declaration.facility WHERE side = ${liveSideOf('facilities')}`;

/** Which facilities are there? As of the events that were taken in. */
@Injectable()
export class FacilitiesQuery {
  constructor(private readonly database: Database) {}

  async find(code: string, kind: FacilityKind, on: Database | Tx = this.database): Promise<Facility | undefined> {
    const rows = await on.query<Facility>(`${SELECT} AND code = $1 AND $2 = ANY(kinds)`, [code, kind]);
    return rows[0];
  }

  /** Of these communes, in the order of their codes, those that were closed too. */
  list(kind: FacilityKind, communes: readonly string[]): Promise<Facility[]> {
    return this.database.query<Facility>(
      `${SELECT} AND $1 = ANY(kinds) AND commune_code = ANY($2) ORDER BY code LIMIT ${ROWS_MAX}`,
      [kind, communes],
    );
  }
}
