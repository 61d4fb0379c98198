import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { AreaStatement } from './entered-facts.rules.js';

/** The only door by which officers' statements of areas are written: they are only ever added. */
@Injectable()
export class EnteredFactsStore {
  async insert(tx: Tx, id: string, said: AreaStatement, by: string): Promise<void> {
    await tx.execute(
      `INSERT INTO geo_maps.entered_area_fact
         (id, area_code, holds_from, capacity, people, factors, spread_to, document, entered_at, entered_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, said.areaCode, said.holdsFrom, JSON.stringify(said.capacity), JSON.stringify(said.people)],
        ...[JSON.stringify(said.factors), said.spreadTo, said.document, tx.recordedAt, by],
      ],
    );
  }
}
