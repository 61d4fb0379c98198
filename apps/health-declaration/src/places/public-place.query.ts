import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Refused } from '#libs/http';
import type { Place } from './place.rules.js';

export type PlaceToDeclareAt = Pick<
  Place,
  'code' | 'version' | 'name' | 'kind' | 'communeCode' | 'address' | 'closedAt'
>;

/** What does a scanned code stand for? Nothing here is personal, so that nobody is asked who they are. */
@Injectable()
export class PublicPlaceQuery {
  constructor(private readonly database: Database) {}

  /** @throws Refused 404 */
  async find(code: string): Promise<PlaceToDeclareAt> {
    const rows = await this.database.query<PlaceToDeclareAt>(
      `SELECT code, version, name, kind, commune_code AS "communeCode", address, closed_at AS "closedAt"
       FROM health_declaration.place WHERE code = $1`,
      [code],
    );
    if (!rows[0]) throw new Refused('place-not-found', { status: 404 });
    return rows[0];
  }
}
