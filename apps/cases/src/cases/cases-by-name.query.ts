import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { ReachableArea } from './reachable-area.rules.js';

/** Which cases that somebody is responsible for are of somebody of this name and year of birth? */
@Injectable()
export class CasesByNameQuery {
  /** At most two ids: the second only says that it is not one alone. */
  async find(tx: Tx, area: ReachableArea, nameIndexes: readonly Buffer[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM cases.registered_case
       WHERE name_index = ANY($1) AND status <> 'withdrawn' AND responsible = ANY($2) LIMIT 2`,
      [nameIndexes, area.units],
    );
    return rows.map(({ id }) => id);
  }
}
