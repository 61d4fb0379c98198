import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

/** Two random ids of testing's people that stand for one person, or no longer do. */
export interface SamePerson {
  readonly linkId: string;
  readonly version: number;
  readonly keptPersonId: string;
  readonly mergedPersonId: string;
  readonly standing: boolean;
}

@Injectable()
export class SamePersonStore {
  async save(tx: Tx, links: readonly SamePerson[]): Promise<void> {
    for (const { linkId, version, keptPersonId, mergedPersonId, standing } of links)
      await tx.execute(
        `INSERT INTO cases.same_person AS known (link_id, version, kept_person_id, merged_person_id, standing)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (link_id) DO UPDATE SET (version, standing) = (excluded.version, excluded.standing)
         WHERE known.version < excluded.version`,
        [linkId, version, keptPersonId, mergedPersonId, standing],
      );
  }

  /** The person and all that were merged into it. */
  async idsOf(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH RECURSIVE one (id) AS (
         SELECT $1::uuid
         UNION SELECT merged_person_id FROM cases.same_person JOIN one ON kept_person_id = one.id WHERE standing
       )
       SELECT id FROM one ORDER BY id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }
}
