import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { READING_ACTIONS, type Reading } from './reader.rules.js';

export interface TimedReading extends Reading {
  readonly position: string;
  readonly at: Date;
}

const ACTIONS = Object.keys(READING_ACTIONS);
const VERSION = `(detail->>'resultVersion')::integer`;
const OF_SPECIMENS = `object_kind = 'specimen' AND object_id = ANY($1::text[]) AND action = ANY($2::text[])
  AND detail ? 'resultVersion'`;

/** Who came to know which version of a result? Whatever the audit holds. */
@Injectable()
export class ReadingsQuery {
  constructor(private readonly database: Database) {}

  /** Each actor, way and version once. */
  ofSpecimens(tx: Tx, specimenIds: readonly string[]): Promise<Reading[]> {
    return tx.query<Reading>(
      `SELECT DISTINCT object_id AS "specimenId", ${VERSION} AS "resultVersion", actor_kind AS "actorKind",
         actor_id AS "actorId", action
       FROM audit.entry WHERE ${OF_SPECIMENS}`,
      [specimenIds, ACTIONS],
    );
  }

  /** Each reading of one version, the oldest first, behind a position. */
  ofVersion(specimenId: string, version: number, behind: string, rows: number): Promise<TimedReading[]> {
    return this.database.query<TimedReading>(
      `SELECT position, occurred_at AS at, object_id AS "specimenId", ${VERSION} AS "resultVersion",
         actor_kind AS "actorKind", actor_id AS "actorId", action
       FROM audit.entry WHERE ${OF_SPECIMENS} AND ${VERSION} = $3 AND position > $4::bigint
       ORDER BY position LIMIT $5`,
      [[specimenId], ACTIONS, version, behind, rows],
    );
  }
}
