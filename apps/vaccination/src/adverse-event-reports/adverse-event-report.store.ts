import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import type { AdverseEventReport, KeyedAct, ReportAct, ReportActKind, ReportState } from './adverse-event-report.js';

/** Whose reports an officer may see: those of the communes of the area, and for the province those of no commune. */
export interface ReadableReports {
  readonly communes: readonly string[];
  readonly isOfProvince: boolean;
}

export interface NewReportAct {
  readonly act: ReportActKind;
  readonly actor: Pick<Actor, 'kind' | 'id'>;
  readonly made: RequestDigest | null;
}

/** A report that a request with a key has made. */
export interface KeyedReport {
  readonly id: string;
  readonly receivedAt: Date;
  readonly made: RequestDigest;
}

const SELECT = `SELECT r.id, r.version, r.state, r.reason, r.received_at AS "receivedAt", r.commune_code AS "communeCode",
  r.onset_day AS "onsetDay", r.severity, r.reactions, r.due_at AS "dueAt", r.alarmed_at AS "alarmedAt",
  r.event_id AS "eventId", r.sealed, r.actor_kind AS "actorKind", r.actor_id AS "actorId"
  FROM vaccination.adverse_event_report r`;
const ACT_COLUMNS = `a.report_id AS "reportId", a.version, a.act, a.acted_at AS "actedAt", a.actor_kind AS "actorKind",
  a.actor_id AS "actorId", a.reason, a.event_id AS "eventId"`;
/** As the index of those that are due has it. */
const DUE = `r.due_at IS NOT NULL AND r.alarmed_at IS NULL AND r.state IN ('received', 'waiting') AND r.due_at <= $1`;

/** The only door to citizens' reports. */
@Injectable()
export class AdverseEventReportStore {
  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<KeyedReport | undefined> {
    const [row] = await tx.query<Omit<KeyedReport, 'made'> & RequestDigest>(
      `SELECT id, received_at AS "receivedAt", key_digest AS key, body_digest AS body
       FROM vaccination.adverse_event_report WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { id: row.id, receivedAt: row.receivedAt, made: { key: row.key, body: row.body } };
  }

  async insert(tx: Tx, r: AdverseEventReport, made: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.adverse_event_report (id, version, state, received_at, commune_code, onset_day, severity,
         reactions, due_at, sealed, actor_kind, actor_id, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[r.id, r.version, r.state, r.receivedAt, r.communeCode, r.onsetDay, r.severity, r.reactions, r.dueAt],
        ...[r.sealed, r.actorKind, r.actorId, made.key, made.body],
      ],
    );
  }

  async find(on: Database | Tx, id: string): Promise<AdverseEventReport | undefined> {
    return (await on.query<AdverseEventReport>(`${SELECT} WHERE r.id = $1`, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<AdverseEventReport | undefined> {
    return (await tx.query<AdverseEventReport>(`${SELECT} WHERE r.id = $1 FOR UPDATE`, [id]))[0];
  }

  /** At which nobody has looked yet, the oldest first. */
  async receivedIds(on: Database, rows: number): Promise<string[]> {
    const found = await on.query<{ id: string }>(
      `SELECT id FROM vaccination.adverse_event_report WHERE state = 'received' ORDER BY received_at, id LIMIT $1`,
      [rows],
    );
    return found.map(({ id }) => id);
  }

  /** Those of which the alarm is to be given, but for those that another process has taken. */
  lockDue(tx: Tx, now: Date, rows: number): Promise<AdverseEventReport[]> {
    return tx.query<AdverseEventReport>(`${SELECT} WHERE ${DUE} ORDER BY r.due_at LIMIT $2 FOR UPDATE SKIP LOCKED`, [
      now,
      rows,
    ]);
  }

  async isAnyDue(on: Database, now: Date): Promise<boolean> {
    return (await on.query(`SELECT FROM vaccination.adverse_event_report r WHERE ${DUE} LIMIT 1`, [now])).length > 0;
  }

  /** It must be locked. */
  async change(tx: Tx, r: AdverseEventReport, { act, actor, made }: NewReportAct): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.adverse_event_report SET (version, state, reason, event_id, alarmed_at) = ($2, $3, $4, $5, $6)
       WHERE id = $1`,
      [r.id, r.version, r.state, r.reason, r.eventId, r.alarmedAt],
    );
    await tx.execute(
      `INSERT INTO vaccination.adverse_event_report_act (report_id, version, act, acted_at, actor_kind, actor_id, reason,
         event_id, key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[r.id, r.version, act, tx.recordedAt, actor.kind, actor.id, r.reason, r.eventId],
        ...[made?.key ?? null, made?.body ?? null],
      ],
    );
  }

  /** The act that one of these keys has made. */
  async findAct(tx: Tx, keys: readonly Buffer[]): Promise<KeyedAct | undefined> {
    const [row] = await tx.query<ReportAct & RequestDigest>(
      `SELECT ${ACT_COLUMNS}, a.key_digest AS key, a.body_digest AS body FROM vaccination.adverse_event_report_act a
       WHERE a.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  actsOf(on: Database, reportId: string): Promise<ReportAct[]> {
    return on.query<ReportAct>(
      `SELECT ${ACT_COLUMNS} FROM vaccination.adverse_event_report_act a WHERE a.report_id = $1 ORDER BY a.version`,
      [reportId],
    );
  }

  /** Those received last first; `after` names the last of the page before. */
  list(
    on: Database,
    { communes, isOfProvince }: ReadableReports,
    state: ReportState,
    after: { readonly receivedAt: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<AdverseEventReport[]> {
    return on.query<AdverseEventReport>(
      `${SELECT} WHERE r.state = $3 AND (r.commune_code = ANY($1::text[]) OR ($2 AND r.commune_code IS NULL))
         AND ($4::timestamptz IS NULL OR (r.received_at, r.id) < ($4, $5::uuid))
       ORDER BY r.received_at DESC, r.id DESC LIMIT $6`,
      [communes, isOfProvince, state, after?.receivedAt ?? null, after?.id ?? null, rows],
    );
  }
}
