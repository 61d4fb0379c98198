import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import {
  FROM_NOTICES,
  NOTICE_COLUMNS,
  type ConfirmationMeans,
  type CorrectionNotice,
  type NoticeChannel,
} from './correction-notice.js';
import type { NoticeRecipient } from './reader.rules.js';

export interface NewNotice {
  readonly id: string;
  readonly specimenId: string;
  readonly resultId: string;
  readonly recipient: NoticeRecipient;
  readonly facilityCode: string;
  readonly laboratoryCode: string;
  readonly communeCode: string;
  readonly residenceCommune: string | null;
  readonly channel: NoticeChannel;
}

export interface KeyedNotice extends CorrectionNotice {
  readonly made: RequestDigest;
}

const COLUMNS = `id, specimen_id, result_id, recipient_kind, recipient_id, facility_code, laboratory_code, commune_code,
  residence_commune, seen_version, channel`;

/** The only door to notices of corrections. */
@Injectable()
export class CorrectionNoticeStore {
  /** Answers those that were not there yet. */
  async insert(tx: Tx, notices: readonly NewNotice[]): Promise<ReadonlySet<string>> {
    if (notices.length === 0) return new Set();
    const of = (value: (notice: NewNotice) => unknown): unknown[] => notices.map(value);
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO testing.correction_notice (${COLUMNS}, version, opened_at)
       SELECT ${COLUMNS}, 1, $12 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[],
         $7::text[], $8::text[], $9::text[], $10::integer[], $11::text[]) AS given (${COLUMNS})
       ON CONFLICT (result_id, recipient_kind, recipient_id) DO NOTHING RETURNING id`,
      [
        ...[of(({ id }) => id), of(({ specimenId }) => specimenId), of(({ resultId }) => resultId)],
        ...[of(({ recipient }) => recipient.kind), of(({ recipient }) => recipient.id)],
        ...[of(({ facilityCode }) => facilityCode), of(({ laboratoryCode }) => laboratoryCode)],
        ...[of(({ communeCode }) => communeCode), of(({ residenceCommune }) => residenceCommune)],
        ...[of(({ recipient }) => recipient.seenVersion), of(({ channel }) => channel), tx.recordedAt],
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async lock(tx: Tx, id: string): Promise<CorrectionNotice | undefined> {
    const rows = await tx.query<CorrectionNotice>(
      `SELECT ${NOTICE_COLUMNS} ${FROM_NOTICES} WHERE n.id = $1 FOR UPDATE OF n`,
      [id],
    );
    return rows[0];
  }

  async findByKeys(on: Database | Tx, keys: readonly Buffer[]): Promise<KeyedNotice | undefined> {
    const rows = await on.query<CorrectionNotice & { key: Buffer; body: Buffer }>(
      `SELECT ${NOTICE_COLUMNS}, n.key_digest AS key, n.body_digest AS body ${FROM_NOTICES}
       WHERE n.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return rows.map(({ key, body, ...notice }) => ({ ...notice, made: { key, body } }))[0];
  }

  /** Citizens who were not sent a message yet, the oldest first, with their orders. Those being told are passed over. */
  lockToTell(tx: Tx, rows: number): Promise<{ id: string; orderId: string; specimenId: string }[]> {
    return tx.query(
      `SELECT n.id, n.recipient_id AS "orderId", n.specimen_id AS "specimenId" FROM testing.correction_notice n
       WHERE n.channel = 'sms' AND n.told_at IS NULL AND n.confirmed_at IS NULL
       ORDER BY n.opened_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [rows],
    );
  }

  /** `work-list` where nobody can be sent a message: an officer reaches the person in another way. */
  async told(tx: Tx, id: string, channel: NoticeChannel): Promise<void> {
    await tx.execute(
      `UPDATE testing.correction_notice SET version = version + 1, channel = $2,
         told_at = CASE WHEN $2 = 'sms' THEN $3::timestamptz END WHERE id = $1`,
      [id, channel, tx.recordedAt],
    );
  }

  async confirm(
    tx: Tx,
    id: string,
    { confirmedBy, means, made }: { confirmedBy: string; means: ConfirmationMeans; made: RequestDigest },
  ): Promise<void> {
    await tx.execute(
      `UPDATE testing.correction_notice SET version = version + 1, confirmed_at = $2, confirmed_by = $3, means = $4,
         key_digest = $5, body_digest = $6 WHERE id = $1`,
      [id, tx.recordedAt, confirmedBy, means, made.key, made.body],
    );
  }
}
