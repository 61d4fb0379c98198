import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { RealClock } from '#libs/runtime';
import type { Detection } from './detection.js';

/** How many specimens are looked at in one round. */
const AT_ONCE = 50;

const PUT_ASIDE = `
  INSERT INTO cases.detection (specimen_id, aggregate_version, kind, before, after, recorded_at, next_try_at)
  SELECT specimen_id, aggregate_version, kind, before::jsonb, after::jsonb, recorded_at, $7
  FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
    AS given (specimen_id, aggregate_version, kind, before, after, recorded_at)
  ON CONFLICT DO NOTHING`;

/** A later fact of a specimen waits for the earlier one. */
const NEXT = `
  SELECT * FROM (
    SELECT DISTINCT ON (specimen_id) specimen_id AS "specimenId", aggregate_version AS "aggregateVersion", kind, before,
      after, recorded_at AS "recordedAt", next_try_at AS "nextTryAt"
    FROM cases.detection WHERE done_at IS NULL ORDER BY specimen_id, aggregate_version
  ) AS first
  WHERE "nextTryAt" <= $1 ORDER BY "recordedAt", "specimenId" LIMIT ${AT_ONCE}`;

/** Results that wait for what follows from them. */
@Injectable()
export class DetectionStore {
  constructor(
    private readonly database: Database,
    private readonly realClock: RealClock,
  ) {}

  async putAside(tx: Tx, detections: readonly Detection[]): Promise<void> {
    if (detections.length === 0) return;
    const jsonOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
    await tx.execute(PUT_ASIDE, [
      detections.map(({ specimenId }) => specimenId),
      detections.map(({ aggregateVersion }) => aggregateVersion),
      detections.map(({ kind }) => kind),
      detections.map(({ before }) => jsonOf(before)),
      detections.map(({ after }) => jsonOf(after)),
      detections.map(({ recordedAt }) => recordedAt),
      this.realClock.now(),
    ]);
  }

  /** Of each specimen the first that is not done, where it is time to try. */
  next(): Promise<Detection[]> {
    return this.database.query<Detection>(NEXT, [this.realClock.now()]);
  }

  /** False where another process has done it meanwhile: then nothing may follow from it here. */
  async done(tx: Tx, { specimenId, aggregateVersion }: Detection): Promise<boolean> {
    const rows = await tx.execute(
      `UPDATE cases.detection SET done_at = $3 WHERE specimen_id = $1 AND aggregate_version = $2 AND done_at IS NULL`,
      [specimenId, aggregateVersion, tx.recordedAt],
    );
    return rows === 1;
  }

  async tryLater({ specimenId, aggregateVersion }: Detection, afterSeconds: number): Promise<void> {
    const at = new Date(this.realClock.now().getTime() + afterSeconds * 1000);
    await this.database.query(
      `UPDATE cases.detection SET next_try_at = $3, tries = tries + 1 WHERE specimen_id = $1 AND aggregate_version = $2`,
      [specimenId, aggregateVersion, at],
    );
  }

  /** How many wait, and since when the oldest does. */
  async waiting(): Promise<{ readonly count: number; readonly since: Date | null }> {
    const [row] = await this.database.query<{ count: string; since: Date | null }>(
      'SELECT count(*) AS count, min(recorded_at) AS since FROM cases.detection WHERE done_at IS NULL',
    );
    return { count: Number(row?.count ?? 0), since: row?.since ?? null };
  }
}
