import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { PersonDayStrata } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { ResultOfDay } from './person-day.rules.js';

export interface PersonAndDay {
  readonly personId: string;
  readonly day: string;
}

/** As it was published last. */
export interface PersonDay extends PersonAndDay {
  readonly id: string;
  readonly version: number;
  readonly strata: PersonDayStrata | null;
}

const KEPT = 'coalesce(p.merged_into, p.id)';

@Injectable()
export class PersonDayStore {
  /** Made where they are not there; locked in one order until the transaction ends, so that nobody counts beside. */
  async lock(tx: Tx, pairs: readonly PersonAndDay[]): Promise<PersonDay[]> {
    const columns = [pairs.map(({ personId }) => personId), pairs.map(({ day }) => day)];
    await tx.execute(
      `INSERT INTO testing.person_day (person_id, day, id, version)
       SELECT person_id, day, id, 1 FROM unnest($1::uuid[], $2::date[], $3::uuid[]) AS given (person_id, day, id)
       ORDER BY person_id, day ON CONFLICT DO NOTHING`,
      [...columns, pairs.map(() => uuidv7())],
    );
    return tx.query<PersonDay>(
      `SELECT d.person_id AS "personId", d.day, d.id, d.version, d.strata FROM testing.person_day d
       JOIN unnest($1::uuid[], $2::date[]) AS given (person_id, day) USING (person_id, day)
       ORDER BY d.person_id, d.day FOR UPDATE OF d`,
      columns,
    );
  }

  /** Whom these people are taken for, as of after the lock: a merge that was under way is known by then. */
  async keptOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; keptId: string }>(
      `SELECT p.id, ${KEPT} AS "keptId" FROM testing.person p WHERE p.id = ANY($1::uuid[])`,
      [personIds],
    );
    return new Map(rows.map(({ id, keptId }) => [id, keptId]));
  }

  /** The standing results of each, those of people who were merged into them included; asked after the lock. */
  async results(tx: Tx, pairs: readonly PersonAndDay[]): Promise<ReadonlyMap<string, readonly ResultOfDay[]>> {
    const people = await tx.query<{ id: string; keptId: string }>(
      `SELECT id, id AS "keptId" FROM testing.person WHERE id = ANY($1::uuid[]) AND merged_into IS NULL
       UNION ALL SELECT id, merged_into FROM testing.person WHERE merged_into = ANY($1::uuid[])`,
      [pairs.map(({ personId }) => personId)],
    );
    const kept = new Map(people.map(({ id, keptId }) => [id, keptId]));
    const found = await tx.query<PersonAndDay & ResultOfDay>(
      `SELECT s.person_id AS "personId", s.day, r.value, s.collected_at AS "collectedAt", s.strata
       FROM testing.specimen s
       CROSS JOIN LATERAL (SELECT value FROM testing.result
         WHERE specimen_id = s.id AND state = 'released' LIMIT 1) r
       WHERE s.person_id = ANY($1::uuid[]) AND s.day = ANY($2::date[])`,
      [[...kept.keys()], [...new Set(pairs.map(({ day }) => day))]],
    );
    const rows = found.map((row) => ({ ...row, personId: kept.get(row.personId) ?? row.personId }));
    return Map.groupBy(rows, keyOf);
  }

  /** Every day on which one of these people, or whoever was merged into them, has a specimen. */
  daysOf(tx: Tx, personIds: readonly string[]): Promise<PersonAndDay[]> {
    return tx.query<PersonAndDay>(
      `SELECT DISTINCT given.id AS "personId", s.day
       FROM unnest($1::uuid[]) AS given (id)
       JOIN testing.person p ON p.id = ANY($1::uuid[]) OR p.merged_into = ANY($1::uuid[])
       JOIN testing.specimen s ON s.person_id = p.id
       ORDER BY given.id, s.day`,
      [personIds],
    );
  }

  async save(tx: Tx, changed: readonly PersonDay[]): Promise<void> {
    if (changed.length === 0) return;
    await tx.execute(
      `UPDATE testing.person_day d SET version = given.version, strata = given.strata
       FROM unnest($1::uuid[], $2::integer[], $3::jsonb[]) AS given (id, version, strata) WHERE d.id = given.id`,
      [
        changed.map(({ id }) => id),
        changed.map(({ version }) => version),
        changed.map(({ strata }) => strata && JSON.stringify(strata)),
      ],
    );
  }
}

export const keyOf = ({ personId, day }: PersonAndDay): string => `${personId} ${day}`;
