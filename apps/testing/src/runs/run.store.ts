import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { RUN_COLUMNS, type LabelledWell, type Run, type RunWell } from './run.js';

export interface KeyedRun {
  readonly run: Run;
  readonly made: RequestDigest;
}

/** The only door to runs and their wells. */
@Injectable()
export class RunStore {
  /** False where its key, or its code in this laboratory, is taken. */
  async insert(tx: Tx, run: Run, made: RequestDigest): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO testing.laboratory_run (id, laboratory_code, commune_code, code, method, device, lot_code, plate,
         status, planned_at, planned_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
      [
        ...[run.id, run.laboratoryCode, run.communeCode, run.code, run.method, run.device, run.lotCode, run.plate],
        ...[run.status, run.plannedAt, run.plannedBy, made.key, made.body],
      ],
    );
    return inserted > 0;
  }

  async insertWells(tx: Tx, runId: string, wells: readonly RunWell[]): Promise<void> {
    await tx.execute(
      `INSERT INTO testing.run_well (run_id, well, place, specimen_id, pool_id, control)
       SELECT $1, * FROM unnest($2::text[], $3::integer[], $4::uuid[], $5::uuid[], $6::text[])`,
      [
        runId,
        ...[wells.map(({ well }) => well), wells.map(({ place }) => place), wells.map(({ specimenId }) => specimenId)],
        ...[wells.map(({ poolId }) => poolId), wells.map(({ control }) => control)],
      ],
    );
  }

  findPlanned(on: Database | Tx, keys: readonly Buffer[]): Promise<KeyedRun | undefined> {
    return this.findBy(on, '', keys);
  }

  findEntered(on: Database | Tx, keys: readonly Buffer[]): Promise<KeyedRun | undefined> {
    return this.findBy(on, 'entry_', keys);
  }

  findAll(on: Database | Tx, code: string): Promise<Run[]> {
    return on.query<Run>(
      `SELECT ${RUN_COLUMNS} FROM testing.laboratory_run r WHERE r.code = $1 ORDER BY r.laboratory_code`,
      [code],
    );
  }

  async lock(tx: Tx, id: string): Promise<Run | undefined> {
    const rows = await tx.query<Run>(`SELECT ${RUN_COLUMNS} FROM testing.laboratory_run r WHERE r.id = $1 FOR UPDATE`, [
      id,
    ]);
    return rows[0];
  }

  /** In the order of the plate. */
  wells(on: Database | Tx, runId: string): Promise<LabelledWell[]> {
    return on.query<LabelledWell>(
      `SELECT w.well, w.place, w.specimen_id AS "specimenId", w.pool_id AS "poolId", w.control,
         w.control_value AS "controlValue", w.result_version AS "resultVersion", w.result_state AS "resultState",
         w.refusal, s.assigner, s.barcode, p.code AS "poolCode"
       FROM testing.run_well w
       LEFT JOIN testing.specimen s ON s.id = w.specimen_id
       LEFT JOIN testing.pool p ON p.id = w.pool_id
       WHERE w.run_id = $1 ORDER BY w.place`,
      [runId],
    );
  }

  /** Of these specimens and pools those that lie in a run without results. */
  async findInOpenRuns(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT coalesce(w.specimen_id, w.pool_id) AS id FROM testing.run_well w
       JOIN testing.laboratory_run r ON r.id = w.run_id
       WHERE r.status = 'planned' AND (w.specimen_id = ANY($1::uuid[]) OR w.pool_id = ANY($1::uuid[]))`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async enter(tx: Tx, run: Run, wells: readonly RunWell[], made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE testing.laboratory_run SET status = $2, tested_at = $3, entered_at = $4, entered_by = $5,
         entry_key_digest = $6, entry_body_digest = $7 WHERE id = $1`,
      [run.id, run.status, run.testedAt, run.enteredAt, run.enteredBy, made.key, made.body],
    );
    await tx.execute(
      `UPDATE testing.run_well w SET control_value = given.value, result_version = given.version,
         result_state = given.state, refusal = given.refusal
       FROM unnest($2::text[], $3::text[], $4::integer[], $5::text[], $6::text[])
         AS given (well, value, version, state, refusal)
       WHERE w.run_id = $1 AND w.well = given.well`,
      [
        run.id,
        ...[wells.map(({ well }) => well), wells.map(({ controlValue }) => controlValue)],
        ...[wells.map(({ resultVersion }) => resultVersion), wells.map(({ resultState }) => resultState)],
        wells.map(({ refusal }) => refusal),
      ],
    );
  }

  private async findBy(on: Database | Tx, act: '' | 'entry_', keys: readonly Buffer[]): Promise<KeyedRun | undefined> {
    const rows = await on.query<Run & RequestDigest>(
      `SELECT ${RUN_COLUMNS}, r.${act}key_digest AS key, r.${act}body_digest AS body FROM testing.laboratory_run r
       WHERE r.${act}key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...run } = rows[0];
    return { run, made: { key, body } };
  }
}
