import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import { lockKeys, LOCKS } from '../advisory-locks.js';
import { EVENT_COLUMNS } from './adverse-event-columns.js';
import { standingOf, type AdverseEvent, type EventAct, type EventChange, type KeyedChange } from './adverse-event.js';

/** An act on an event, on its way into the history. */
export interface NewEventChange {
  readonly act: EventAct;
  readonly actor: Pick<Actor, 'kind' | 'id'>;
  readonly sealed: Buffer | null;
  readonly made: RequestDigest | null;
}

const SELECT = `SELECT ${EVENT_COLUMNS} FROM vaccination.adverse_event e`;
const CHANGE_COLUMNS = `c.event_id AS "eventId", c.version, c.act, c.changed_at AS "changedAt", c.actor_kind AS "actorKind",
  c.actor_id AS "actorId", c.after, c.sealed`;
/** As the index of those that are due has it. */
const DUE = `due_at IS NOT NULL AND notified_at IS NULL AND alarmed_at IS NULL AND withdrawn_at IS NULL AND due_at <= $1`;

/** The only door to adverse events and their history. */
@Injectable()
export class AdverseEventStore {
  /** Held until the transaction ends: of equal requests the second waits, and then finds what the first has made. */
  lockKey(tx: Tx, key: Buffer): Promise<void> {
    return lockKeys(tx, LOCKS.adverseEventKeys, [key]);
  }

  /** The act that one of these keys has made. */
  async findByKeys(on: Database | Tx, keys: readonly Buffer[]): Promise<KeyedChange | undefined> {
    const rows = await on.query<EventChange & RequestDigest>(
      `SELECT ${CHANGE_COLUMNS}, c.key_digest AS key, c.body_digest AS body FROM vaccination.adverse_event_change c
       WHERE c.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return rows[0] && { ...rows[0], made: { key: rows[0].key, body: rows[0].body } };
  }

  async find(on: Database | Tx, id: string): Promise<AdverseEvent | undefined> {
    return (await on.query<AdverseEvent>(`${SELECT} WHERE e.id = $1`, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<AdverseEvent | undefined> {
    return (await tx.query<AdverseEvent>(`${SELECT} WHERE e.id = $1 FOR UPDATE`, [id]))[0];
  }

  changesOf(on: Database | Tx, id: string): Promise<EventChange[]> {
    return on.query<EventChange>(
      `SELECT ${CHANGE_COLUMNS} FROM vaccination.adverse_event_change c WHERE c.event_id = $1 ORDER BY c.version`,
      [id],
    );
  }

  /** Those of which the alarm is to be given, but for those that another process has taken. */
  lockDue(tx: Tx, now: Date, rows: number): Promise<AdverseEvent[]> {
    return tx.query<AdverseEvent>(`${SELECT} WHERE ${DUE} ORDER BY e.due_at LIMIT $2 FOR UPDATE SKIP LOCKED`, [
      now,
      rows,
    ]);
  }

  async isAnyDue(on: Database, now: Date): Promise<boolean> {
    return (await on.query(`SELECT FROM vaccination.adverse_event WHERE ${DUE} LIMIT 1`, [now])).length > 0;
  }

  async insert(tx: Tx, e: AdverseEvent, change: NewEventChange): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.adverse_event (id, version, dose_id, report_id, vaccine, lot, dose_day, dose_facility,
         dose_commune, residence_commune, facility_code, commune_code, onset_day, onset_at, noticed_at, severity,
         reactions, treated_at, result, due_at, recorded_at, published)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        ...[e.id, e.version, e.doseId, e.reportId, e.vaccine, e.lot, e.doseDay, e.doseFacility, e.doseCommune],
        ...[e.residenceCommune, e.facilityCode, e.communeCode, e.onsetDay, e.onsetAt, e.noticedAt, e.severity],
        ...[e.reactions, e.treatedAt, e.result, e.dueAt, e.recordedAt, e.published && JSON.stringify(e.published)],
      ],
    );
    await this.note(tx, e, change);
  }

  /** It must be locked. Its dose is the business of those who count doses. */
  async change(tx: Tx, e: AdverseEvent, change: NewEventChange): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.adverse_event SET (version, onset_day, onset_at, severity, reactions, treated_at, result, due_at,
         notified_at, alarmed_at, withdrawn_at, withdrawn_because, published) =
         ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) WHERE id = $1`,
      [
        ...[e.id, e.version, e.onsetDay, e.onsetAt, e.severity, e.reactions, e.treatedAt, e.result, e.dueAt],
        ...[e.notifiedAt, e.alarmedAt, e.withdrawnAt, e.withdrawnBecause],
        e.published && JSON.stringify(e.published),
      ],
    );
    await this.note(tx, e, change);
  }

  private async note(tx: Tx, event: AdverseEvent, { act, actor, sealed, made }: NewEventChange): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.adverse_event_change (event_id, version, act, changed_at, actor_kind, actor_id, after, sealed,
         key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[
          event.id,
          event.version,
          act,
          tx.recordedAt,
          actor.kind,
          actor.id,
          JSON.stringify(standingOf(event)),
          sealed,
        ],
        ...[made?.key ?? null, made?.body ?? null],
      ],
    );
  }
}
