import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';
import type { Hamlet, HamletVersion } from './hamlet.js';
import { HAMLET_COLUMNS } from './hamlet.store.js';

/** The province has some five hundred. */
const HAMLETS_MAX = 5_000;

interface HamletsAsked {
  /** Those that are there on it; all that ever were where none is given. */
  readonly day: LocalDay | undefined;
  /** The code of the last one of the page before. */
  readonly after: string | undefined;
  readonly rows: number;
}

/** Where are the hamlets? */
@Injectable()
export class Hamlets {
  constructor(private readonly database: Database) {}

  /** Whether it is there or was ended. */
  async find(code: string): Promise<Hamlet | undefined> {
    const [hamlet] = await this.database.query<Hamlet>(
      `SELECT ${HAMLET_COLUMNS} FROM geo_maps.hamlet WHERE code = $1`,
      [code],
    );
    return hamlet;
  }

  /** Those that are there on the day, in the order of their codes. */
  ofCommunes(communeCodes: readonly string[], day: LocalDay): Promise<Hamlet[]> {
    return this.page(communeCodes, { day, after: undefined, rows: HAMLETS_MAX });
  }

  /** In the order of their codes. */
  page(communeCodes: readonly string[], { day, after, rows }: HamletsAsked): Promise<Hamlet[]> {
    return this.database.query<Hamlet>(
      `SELECT ${HAMLET_COLUMNS} FROM geo_maps.hamlet
       WHERE commune_code = ANY($1::text[]) AND ($2::text IS NULL OR code COLLATE "C" > $2)
         AND ($4::date IS NULL OR valid_to IS NULL OR $4 < valid_to)
       ORDER BY code COLLATE "C" LIMIT $3`,
      [communeCodes, after ?? null, rows, day ?? null],
    );
  }

  /** What was ever said of it, the oldest first; empty where there is no such hamlet in the commune. */
  versionsOf(communeCode: string, code: string): Promise<HamletVersion[]> {
    return this.database.query<HamletVersion>(
      `SELECT version.version, version.name, version.latitude, version.longitude, version.valid_to AS "validTo",
         version.end_reason AS "endReason", version.recorded_at AS "recordedAt"
       FROM geo_maps.hamlet_version AS version JOIN geo_maps.hamlet AS hamlet USING (code)
       WHERE hamlet.commune_code = $1 AND code = $2 ORDER BY version.version`,
      [communeCode, code],
    );
  }
}
