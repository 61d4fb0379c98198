import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { ResultValue } from '#libs/vocabulary';

/** A result that was made with a lot: of a specimen, or of a pool's tube. */
export interface ResultOfLot {
  readonly id: string;
  readonly specimenId: string | null;
  readonly assigner: string | null;
  readonly barcode: string | null;
  readonly poolCode: string | null;
  readonly version: number;
  readonly state: string;
  readonly value: ResultValue;
  readonly testedAt: Date;
}

interface Asked {
  readonly laboratoryCode: string;
  readonly code: string;
}

/** Results of specimens name the lot themselves, or their pool's result or run does. */
const MADE_WITH = `(SELECT r.id, r.specimen_id AS "specimenId", s.assigner, s.barcode, NULL::text AS "poolCode", r.version,
    r.state, r.value, r.tested_at AS "testedAt"
  FROM testing.result r JOIN testing.specimen s ON s.id = r.specimen_id
  WHERE r.lot_code = $2 AND r.laboratory_code = $1
  UNION ALL
  SELECT q.id, NULL::uuid, NULL, NULL, p.code, q.version, q.state, q.value, q.tested_at
  FROM testing.pool_result q JOIN testing.pool p ON p.id = q.pool_id
  WHERE q.lot_code = $2 AND q.laboratory_code = $1) made`;

/** Which results were made with this lot? The caller asks for its actor, and audits. */
@Injectable()
export class ResultsOfLotQuery {
  /** By id. */
  list(tx: Tx, { laboratoryCode, code }: Asked, afterId: string | undefined, rows: number): Promise<ResultOfLot[]> {
    return tx.query<ResultOfLot>(
      `SELECT * FROM ${MADE_WITH} WHERE $3::uuid IS NULL OR made.id > $3 ORDER BY made.id LIMIT $4`,
      [laboratoryCode, code, afterId ?? null, rows],
    );
  }

  async count(tx: Tx, { laboratoryCode, code }: Asked): Promise<number> {
    const rows = await tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${MADE_WITH}`, [
      laboratoryCode,
      code,
    ]);
    return rows[0]?.count ?? 0;
  }
}
