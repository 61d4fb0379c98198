import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import type { IncidentAct, IncidentActDone, KeyedIncidentAct, SupportIncident } from './support-incident.js';

export interface IncidentFilter {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** An act on its way into the history. */
export interface NewIncidentAct {
  readonly act: IncidentAct;
  readonly actor: Actor;
  readonly staffId: string | null;
  readonly sealed: Buffer | null;
  readonly made: RequestDigest;
}

const SELECT = `SELECT i.id, i.version, i.facility_code AS "facilityCode", i.commune_code AS "communeCode", i.kind, i.state,
  i.opened_at AS "openedAt", i.opened_day AS "openedDay", i.taken_at AS "takenAt", i.taken_by AS "takenBy",
  i.solved_at AS "solvedAt", i.reopenings FROM vaccination.support_incident i`;
const ACT_COLUMNS = `a.incident_id AS "incidentId", a.version, a.act, a.acted_at AS "actedAt",
  a.actor_kind AS "actorKind", a.actor_id AS "actorId", a.staff_id AS "staffId", a.state, a.sealed`;

/** The only door to incidents and their history. */
@Injectable()
export class SupportIncidentStore {
  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<KeyedIncidentAct | undefined> {
    const [row] = await tx.query<IncidentActDone & RequestDigest>(
      `SELECT ${ACT_COLUMNS}, a.key_digest AS key, a.body_digest AS body FROM vaccination.support_incident_act a
       WHERE a.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  async find(on: Database, id: string): Promise<SupportIncident | undefined> {
    return (await on.query<SupportIncident>(`${SELECT} WHERE i.id = $1`, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<SupportIncident | undefined> {
    return (await tx.query<SupportIncident>(`${SELECT} WHERE i.id = $1 FOR UPDATE`, [id]))[0];
  }

  actsOf(on: Database, id: string): Promise<IncidentActDone[]> {
    return on.query<IncidentActDone>(
      `SELECT ${ACT_COLUMNS} FROM vaccination.support_incident_act a WHERE a.incident_id = $1 ORDER BY a.version`,
      [id],
    );
  }

  /** New, or locked. */
  async save(tx: Tx, i: SupportIncident, { act, actor, staffId, sealed, made }: NewIncidentAct): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.support_incident AS known (id, version, facility_code, commune_code, kind, state, opened_at,
         opened_day, taken_at, taken_by, solved_at, reopenings)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (id) DO UPDATE SET (version, state, taken_at, taken_by, solved_at, reopenings) =
         (excluded.version, excluded.state, excluded.taken_at, excluded.taken_by, excluded.solved_at, excluded.reopenings)`,
      [
        ...[i.id, i.version, i.facilityCode, i.communeCode, i.kind, i.state, i.openedAt, i.openedDay],
        ...[i.takenAt, i.takenBy, i.solvedAt, i.reopenings],
      ],
    );
    await tx.execute(
      `INSERT INTO vaccination.support_incident_act (incident_id, version, act, acted_at, actor_kind, actor_id, staff_id,
         state, sealed, key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[i.id, i.version, act, tx.recordedAt, actor.kind, actor.id, staffId, i.state, sealed],
        ...[made.key, made.body],
      ],
    );
  }

  /** Of these points, those opened last first; `after` names the last of the page before. */
  list(
    on: Database,
    facilities: readonly string[],
    { kind, state, from, to }: IncidentFilter,
    after: { readonly day: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<SupportIncident[]> {
    return on.query<SupportIncident>(
      `${SELECT} WHERE i.facility_code = ANY($1::text[]) AND ($2::text IS NULL OR i.kind = $2)
         AND ($3::text IS NULL OR i.state = $3) AND ($4::date IS NULL OR i.opened_day >= $4)
         AND ($5::date IS NULL OR i.opened_day <= $5)
         AND ($6::date IS NULL OR (i.opened_day, i.id) < ($6, $7::uuid))
       ORDER BY i.opened_day DESC, i.id DESC LIMIT $8`,
      [facilities, kind ?? null, state ?? null, from ?? null, to ?? null, after?.day ?? null, after?.id ?? null, rows],
    );
  }
}
