import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { liveSideOf } from '#libs/messaging';
import type { LocalDay } from '#libs/vocabulary';

/** Community cases that were detected in a commune on a day. */
export interface CasesOfDay {
  readonly communeCode: string;
  readonly day: LocalDay;
  readonly cases: number;
}

/** How many community cases were detected where and when? As far as the view has counted. */
@Injectable()
export class CommunityCasesQuery {
  constructor(private readonly database: Database) {}

  /** Both days included. */
  between(from: LocalDay, to: LocalDay, communes: readonly string[]): Promise<CasesOfDay[]> {
    return this.database.query<CasesOfDay>(
      `SELECT commune_code AS "communeCode", day, value::int AS cases FROM geo_maps.community_case
       WHERE side = ${liveSideOf('community-cases')} AND commune_code = ANY($3::text[]) AND day BETWEEN $1 AND $2
         AND value <> 0`,
      [from, to, communes],
    );
  }
}
