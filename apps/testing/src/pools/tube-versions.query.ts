import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { ReasonSeal } from '../results/reason-seal.js';
import { maySeeValue } from '../specimen-records/shown-results.rules.js';
import { POOL_RESULT_COLUMNS, type PoolResult } from './pool.js';

/** A version with its reasons as they lie in the row. */
export interface SealedTubeVersion extends PoolResult {
  readonly sealedReason: Buffer | null;
  readonly sealedRejection: Buffer | null;
}

/** Why a version corrects what was released, and why the second person did not agree; either may name people. */
export interface TubeVersion extends PoolResult {
  readonly reason: string | null;
  readonly rejection: string | null;
}

/** Which results has a tube had, and why was it corrected? The caller has found the pool for its actor. */
@Injectable()
export class TubeVersionsQuery {
  constructor(private readonly seal: ReasonSeal) {}

  /** The oldest first. */
  list(tx: Tx, poolId: string): Promise<SealedTubeVersion[]> {
    return tx.query<SealedTubeVersion>(
      `SELECT ${POOL_RESULT_COLUMNS}, q.sealed_reason AS "sealedReason", q.sealed_rejection AS "sealedRejection"
       FROM testing.pool_result q WHERE q.pool_id = $1 ORDER BY q.version`,
      [poolId],
    );
  }

  /** Outside the transaction, for those who may read the reasons of a specimen's results; null for all others. */
  open(actor: Actor, versions: readonly SealedTubeVersion[]): Promise<TubeVersion[]> {
    return Promise.all(
      versions.map(async ({ sealedReason, sealedRejection, ...version }) => {
        if (!maySeeValue(actor, version)) return { ...version, reason: null, rejection: null };
        return {
          ...version,
          reason: await this.seal.open('tube-correction', version.id, sealedReason),
          rejection: await this.seal.open('tube-rejection', version.id, sealedRejection),
        };
      }),
    );
  }
}
