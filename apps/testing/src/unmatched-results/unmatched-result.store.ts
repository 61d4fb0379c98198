import { Injectable } from '@nestjs/common';
import { Database, RowSealer, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import type { OutsideResult } from './outside-result.js';

export type WaitingReason = 'barcode-unknown' | 'value-differs' | 'preliminary';

export interface WaitingResult {
  readonly id: string;
  readonly reason: WaitingReason;
  readonly source: 'hl7' | 'fhir';
  readonly sender: string;
  readonly facilityCode: string;
  readonly communeCode: string | null;
  readonly specimenId: string | null;
  readonly receivedAt: Date;
  readonly day: string;
  readonly state: 'open' | 'matched' | 'dismissed';
  readonly closedAt: Date | null;
  readonly resultVersion: number | null;
}

export interface NewWaitingResult extends Pick<
  WaitingResult,
  'id' | 'reason' | 'source' | 'sender' | 'facilityCode' | 'communeCode' | 'specimenId'
> {
  readonly sourceDigest: Buffer;
  readonly result: OutsideResult;
}

interface SealedRow {
  readonly sealed: Buffer;
}

const COLUMNS = `id, reason, source, sender, facility_code AS "facilityCode", commune_code AS "communeCode",
  specimen_id AS "specimenId", received_at AS "receivedAt", day, state, closed_at AS "closedAt",
  result_version AS "resultVersion"`;

/** The only door to `testing.unmatched_result`. Reads of what is sealed are audited by their callers. */
@Injectable()
export class UnmatchedResultStore {
  constructor(
    private readonly database: Database,
    private readonly sealer: RowSealer,
  ) {}

  /** Before the transaction of `add`. */
  prepare(now: Date): Promise<void> {
    return this.sealer.prepare([periodOf(localDayOf(now))]);
  }

  /** The id of the entry; that of the earlier one where the same result waits already. */
  async add(tx: Tx, entry: NewWaitingResult): Promise<string> {
    const { id, reason, source, sender, facilityCode, communeCode, specimenId, sourceDigest, result } = entry;
    const day = localDayOf(tx.recordedAt);
    const sealed = this.sealer.sealWith(periodOf(day), placeOf(id), result);
    const [made] = await tx.query<{ id: string }>(
      `INSERT INTO testing.unmatched_result (id, reason, source, sender, facility_code, commune_code, source_digest,
         specimen_id, sealed, received_at, day, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open') ON CONFLICT (source_digest) DO NOTHING RETURNING id`,
      [id, reason, source, sender, facilityCode, communeCode, sourceDigest, specimenId, sealed, tx.recordedAt, day],
    );
    if (made) return made.id;
    const [earlier] = await tx.query<{ id: string }>(
      'SELECT id FROM testing.unmatched_result WHERE source_digest = $1',
      [sourceDigest],
    );
    if (!earlier) throw new Error('an entry was neither stored nor found');
    return earlier.id;
  }

  /** Those of one facility or of the communes, newest first. */
  async list(
    { facility, communes }: { readonly facility: string | null; readonly communes: readonly string[] },
    { state, limit, after }: { readonly state: string; readonly limit: number; readonly after?: readonly string[] },
  ): Promise<(WaitingResult & { readonly result: OutsideResult })[]> {
    const rows = await this.database.query<WaitingResult & SealedRow>(
      `SELECT ${COLUMNS}, sealed FROM testing.unmatched_result
       WHERE state = $1 AND (facility_code = $2 OR commune_code = ANY($3::text[]))
         AND ($4::timestamptz IS NULL OR (received_at, id) < ($4::timestamptz, $5::uuid))
       ORDER BY received_at DESC, id DESC LIMIT $6`,
      [state, facility, communes, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return this.opened(rows);
  }

  /** Locked until the transaction ends. */
  async load(
    tx: Tx,
    id: string,
  ): Promise<(WaitingResult & { readonly result: OutsideResult; readonly made: RequestDigest | null }) | undefined> {
    const [row] = await tx.query<WaitingResult & SealedRow & { key: Buffer | null; body: Buffer | null }>(
      `SELECT ${COLUMNS}, sealed, key_digest AS key, body_digest AS body FROM testing.unmatched_result
       WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!row) return undefined;
    const { key, body, ...entry } = row;
    const [opened] = await this.opened([entry]);
    return opened && { ...opened, made: key && body ? { key, body } : null };
  }

  async close(
    tx: Tx,
    id: string,
    closing: {
      readonly state: 'matched' | 'dismissed';
      readonly by: string;
      readonly specimenId: string | null;
      readonly resultVersion: number | null;
      readonly made: RequestDigest;
    },
  ): Promise<void> {
    const { state, by, specimenId, resultVersion, made } = closing;
    await tx.execute(
      `UPDATE testing.unmatched_result SET state = $2, closed_at = $3, closed_by = $4,
         specimen_id = coalesce($5, specimen_id), result_version = $6, key_digest = $7, body_digest = $8
       WHERE id = $1`,
      [id, state, tx.recordedAt, by, specimenId, resultVersion, made.key, made.body],
    );
  }

  private async opened<Row extends WaitingResult & SealedRow>(rows: readonly Row[]) {
    await this.sealer.prepareToOpen(rows.map(({ sealed }) => sealed));
    return rows.map(({ sealed, ...row }) => {
      const result = this.sealer.openWith<Omit<OutsideResult, 'testedAt'> & { testedAt: string }>(
        placeOf(row.id),
        sealed,
      );
      return { ...row, result: { ...result, testedAt: new Date(result.testedAt) } };
    });
  }
}

/** The same as of orders: when a month of testing is deleted, its key goes too. */
const periodOf = (day: string): string => `testing ${day.slice(0, 'YYYY-MM'.length)}`;
const placeOf = (id: string): { table: string; id: string } => ({ table: 'unmatched_result', id });
