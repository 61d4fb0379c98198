import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';
import { factsOf, type AreaFacts, type AreaStatement } from './entered-facts.rules.js';

/** What have officers entered of areas that holds on a day? */
@Injectable()
export class EnteredFactsQuery {
  constructor(private readonly database: Database) {}

  /** By area; an area of which nothing was entered is not in it. */
  async on(day: LocalDay, areas: readonly string[], tx: Pick<Tx, 'query'> = this.database) {
    const statements = await tx.query<AreaStatement>(
      `SELECT area_code AS "areaCode", holds_from AS "holdsFrom", capacity, people, factors, spread_to AS "spreadTo",
         document
       FROM geo_maps.entered_area_fact WHERE holds_from <= $1 AND area_code = ANY($2::text[])
       ORDER BY area_code, holds_from, id`,
      [day, areas],
    );
    const byArea = Map.groupBy(statements, ({ areaCode }) => areaCode);
    return new Map<string, AreaFacts>([...byArea].map(([area, said]) => [area, factsOf(said)]));
  }
}
