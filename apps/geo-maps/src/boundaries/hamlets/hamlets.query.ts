import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Hamlet } from './hamlet.js';
import { HAMLET_COLUMNS } from './hamlet.store.js';

/** The province has some five hundred. */
const HAMLETS_MAX = 5_000;

/** Where are the hamlets? */
@Injectable()
export class Hamlets {
  constructor(private readonly database: Database) {}

  async find(code: string): Promise<Hamlet | undefined> {
    const [hamlet] = await this.database.query<Hamlet>(
      `SELECT ${HAMLET_COLUMNS} FROM geo_maps.hamlet WHERE code = $1`,
      [code],
    );
    return hamlet;
  }

  /** In the order of their codes. */
  ofCommune(communeCode: string): Promise<Hamlet[]> {
    return this.page([communeCode], undefined, HAMLETS_MAX);
  }

  /** In the order of their codes; `after` is the code of the last one of the page before. */
  page(communeCodes: readonly string[], after: string | undefined, rows: number): Promise<Hamlet[]> {
    return this.database.query<Hamlet>(
      `SELECT ${HAMLET_COLUMNS} FROM geo_maps.hamlet
       WHERE commune_code = ANY($1::text[]) AND ($2::text IS NULL OR code COLLATE "C" > $2)
       ORDER BY code COLLATE "C" LIMIT $3`,
      [communeCodes, after ?? null, rows],
    );
  }
}
