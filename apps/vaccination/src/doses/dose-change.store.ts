import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import type { ChangedDoseAnswer } from './dose-change.dto.js';
import type { Restatable } from './restated-dose.rules.js';

export interface NewChange {
  readonly doseId: string;
  readonly kind: 'corrected' | 'withdrawn';
  readonly actor: Actor;
  readonly before: Restatable;
  /** Null for a withdrawal. */
  readonly after: Restatable | null;
  /** Reason, and the person before and after where that changed. */
  readonly sealed: Buffer;
  readonly answered: ChangedDoseAnswer;
  readonly made: RequestDigest;
}

export interface KeyedChange {
  readonly answered: ChangedDoseAnswer;
  readonly made: RequestDigest;
}

/** What has become of an entry, one act after the other. */
export interface DoseChange {
  readonly sequence: number;
  readonly kind: 'recorded' | NewChange['kind'];
  readonly changedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly facilityCode: string | null;
  readonly before: Restatable | null;
  readonly after: Restatable | null;
  readonly sealed: Buffer | null;
}

/** The only door to corrections and withdrawals. */
@Injectable()
export class DoseChangeStore {
  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<KeyedChange | undefined> {
    const rows = await tx.query<{ answered: ChangedDoseAnswer } & RequestDigest>(
      `SELECT answered, key_digest AS key, body_digest AS body FROM vaccination.dose_change
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return rows[0] && { answered: rows[0].answered, made: { key: rows[0].key, body: rows[0].body } };
  }

  /** The person of the dose must be locked, so that two changes never take one number. */
  async insert(tx: Tx, change: NewChange): Promise<void> {
    const { doseId, kind, actor, before, after, sealed, answered, made } = change;
    await tx.execute(
      `INSERT INTO vaccination.dose_change (dose_id, sequence, kind, changed_at, actor_kind, actor_id, facility_code, before,
         after, sealed, answered, key_digest, body_digest)
       SELECT $1, max(sequence) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
       FROM vaccination.dose_change WHERE dose_id = $1`,
      [
        ...[doseId, kind, tx.recordedAt, actor.kind, actor.id, actor.facility ?? null, JSON.stringify(before)],
        ...[after && JSON.stringify(after), sealed, JSON.stringify(answered), made.key, made.body],
      ],
    );
  }

  /** In the order in which they were made. */
  ofDose(on: Database | Tx, doseId: string): Promise<DoseChange[]> {
    return on.query<DoseChange>(
      `SELECT sequence, kind, changed_at AS "changedAt", actor_kind AS "actorKind", actor_id AS "actorId",
         facility_code AS "facilityCode", before, after, sealed
       FROM vaccination.dose_change WHERE dose_id = $1 ORDER BY sequence`,
      [doseId],
    );
  }
}
