import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { LocalDay } from '#libs/vocabulary';
import type { ReportDecision } from './supply-report.dto.js';
import type { DecidedReport, SupplyReport } from './supply-report.js';

const COLUMNS = `id, point_id AS "pointId", commune_code AS "communeCode", source, reporter_id AS "reporterId", day, at,
  kind, goods, heard, decision`;

/** The only door to reports. */
@Injectable()
export class SupplyReportStore {
  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<{ report: SupplyReport; made: RequestDigest } | undefined> {
    const [row] = await tx.query<DecidedReport & RequestDigest>(
      `SELECT ${COLUMNS}, key_digest AS key, body_digest AS body FROM geo_maps.supply_report
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, ...report } = row;
    return { report, made: { key, body } };
  }

  /** The key must have been looked for while the point was locked. */
  async insert(tx: Tx, report: SupplyReport, made: RequestDigest): Promise<void> {
    const { id, pointId, communeCode, source, reporterId, day, at, kind, goods, heard } = report;
    await tx.execute(
      `INSERT INTO geo_maps.supply_report (id, point_id, commune_code, source, reporter_id, day, at, kind, goods, heard,
         key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, pointId, communeCode, source, reporterId, day, at, kind, goods, heard, made.key, made.body],
    );
  }

  /** When the phone reported on a local day. The reporter must be locked. */
  async ofDay(tx: Tx, reporterId: string, day: LocalDay): Promise<{ readonly at: Date }[]> {
    return tx.query('SELECT at FROM geo_maps.supply_report WHERE reporter_id = $1 AND day = $2', [reporterId, day]);
  }

  async find(tx: Tx, id: string): Promise<DecidedReport | undefined> {
    return (await tx.query<DecidedReport>(`SELECT ${COLUMNS} FROM geo_maps.supply_report WHERE id = $1`, [id]))[0];
  }

  /** False where somebody was faster. */
  async decide(tx: Tx, id: string, decision: ReportDecision, note: string | null): Promise<boolean> {
    const rows = await tx.execute(
      `UPDATE geo_maps.supply_report SET decision = $2, decided_at = $3, note = $4
       WHERE id = $1 AND decision IS NULL`,
      [id, decision, tx.recordedAt, note],
    );
    return rows === 1;
  }

  /** Answers how many were deleted, at most `limit`. What they said stays in the history of the point, without them. */
  deleteUntil(tx: Tx, lastDay: LocalDay, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM geo_maps.supply_report WHERE id IN (
         SELECT id FROM geo_maps.supply_report WHERE day <= $1 ORDER BY day, id LIMIT $2)`,
      [lastDay, limit],
    );
  }
}
