import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { RESULT_COLUMNS, type ResultVersion } from './result-state.js';

/** Which results has a specimen had? The caller has found the specimen for its actor, and audits what it shows. */
@Injectable()
export class ResultsOfSpecimenQuery {
  constructor(private readonly database: Database) {}

  /** The oldest version first; the one that stands is `released`. */
  async of(specimenId: string, on: Database | Tx = this.database): Promise<readonly ResultVersion[]> {
    return (await this.ofAll([specimenId], on)).get(specimenId) ?? [];
  }

  /** By specimen id; a specimen without a result is not in the answer. */
  async ofAll(
    specimenIds: readonly string[],
    on: Database | Tx = this.database,
  ): Promise<ReadonlyMap<string, readonly ResultVersion[]>> {
    if (specimenIds.length === 0) return new Map();
    const rows = await on.query<ResultVersion>(
      `SELECT ${RESULT_COLUMNS} FROM testing.result r WHERE r.specimen_id = ANY($1::uuid[])
       ORDER BY r.specimen_id, r.version`,
      [specimenIds],
    );
    return Map.groupBy(rows, ({ specimenId }) => specimenId);
  }
}
