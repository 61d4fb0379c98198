import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { SessionAnswer } from './session.dto.js';
import type { SessionLot, SessionPlan, VaccinationSession } from './vaccination-session.js';

const HEAD = `s.id, s.version, s.campaign_id AS "campaignId", s.facility_code AS "facilityCode",
  s.commune_code AS "communeCode", s.day, s.tables, s.vaccines, s.state, s.planned_at AS "plannedAt",
  s.closed_at AS "closedAt", s.close_reason AS "closeReason", s.changed_at AS "changedAt",
  s.changed_by_dose AS "changedByDose"`;

/** Invitations that stand, by shift. */
const SHIFTS = `
  (SELECT json_agg(json_build_object('shift', h.shift, 'startsAt', to_char(h.starts_at, 'HH24:MI'),
      'endsAt', to_char(h.ends_at, 'HH24:MI'), 'capacity', h.capacity,
      'invited', (SELECT count(*) FROM vaccination.invitation i WHERE i.session_id = s.id AND i.shift = h.shift
        AND i.state NOT IN ('absent', 'declined'))) ORDER BY h.shift)
    FROM vaccination.vaccination_session_shift h WHERE h.session_id = s.id) AS shifts`;
const LOTS = `
  coalesce((SELECT json_agg(json_build_object('id', l.id, 'vaccine', l.vaccine, 'lot', l.lot) ORDER BY l.vaccine, l.lot)
    FROM vaccination.vaccination_session_lot m JOIN vaccination.vaccine_lot l ON l.id = m.lot_id
    WHERE m.session_id = s.id), '[]'::json) AS lots`;
const SELECT = `SELECT ${HEAD}, ${SHIFTS}, ${LOTS} FROM vaccination.vaccination_session s`;

/** Where and when a session is. */
export type SessionPlace = Pick<
  VaccinationSession,
  'id' | 'campaignId' | 'facilityCode' | 'communeCode' | 'day' | 'state'
>;

export interface SessionsFilter {
  readonly facilityCode: string | null;
  readonly communes: readonly string[];
  readonly campaign: string | undefined;
  readonly facility: string | undefined;
  readonly day: string | undefined;
}

interface Keyed {
  readonly answered: SessionAnswer;
  readonly made: RequestDigest;
}

/** The only door to sessions, their shifts and lots. */
@Injectable()
export class SessionStore {
  async insert(
    tx: Tx,
    s: VaccinationSession,
    { answered, by, made }: { readonly answered: SessionAnswer; readonly by: string; readonly made: RequestDigest },
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.vaccination_session (id, version, campaign_id, facility_code, commune_code, day, tables,
         vaccines, state, planned_at, planned_by, answered, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[s.id, s.version, s.campaignId, s.facilityCode, s.communeCode, s.day, s.tables, s.vaccines, s.state],
        ...[s.plannedAt, by, JSON.stringify(answered), made.key, made.body],
      ],
    );
    await this.setShifts(tx, s.id, s);
    await this.setLots(tx, s.id, s.lots);
  }

  async findPlanned(tx: Tx, keys: readonly Buffer[]): Promise<Keyed | undefined> {
    const [row] = await tx.query<{ answered: SessionAnswer } & RequestDigest>(
      `SELECT answered, key_digest AS key, body_digest AS body FROM vaccination.vaccination_session
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { answered: row.answered, made: { key: row.key, body: row.body } };
  }

  async find(on: Database | Tx, id: string): Promise<VaccinationSession | undefined> {
    const [found] = await on.query<VaccinationSession>(`${SELECT} WHERE s.id = $1`, [id]);
    return found;
  }

  /** By id; what is not there is not in the answer. */
  async places(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SessionPlace>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<SessionPlace>(
      `SELECT ${HEAD} FROM vaccination.vaccination_session s WHERE s.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Until the transaction ends it is not changed or closed by anybody else; `share` lets many work in it at once. */
  async lock(tx: Tx, id: string, how: 'share' | 'update'): Promise<void> {
    await tx.query(
      `SELECT FROM vaccination.vaccination_session WHERE id = $1 FOR ${how === 'share' ? 'SHARE' : 'UPDATE'}`,
      [id],
    );
  }

  /** Those of the latest days first. */
  list(
    on: Database,
    filter: SessionsFilter,
    after: { readonly day: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<VaccinationSession[]> {
    return on.query<VaccinationSession>(
      `${SELECT} WHERE (s.facility_code = $1 OR s.commune_code = ANY($2::text[]))
         AND ($3::uuid IS NULL OR s.campaign_id = $3) AND ($4::text IS NULL OR s.facility_code = $4)
         AND ($5::date IS NULL OR s.day = $5) AND ($6::date IS NULL OR (s.day, s.id) < ($6, $7::uuid))
       ORDER BY s.day DESC, s.id DESC LIMIT $8`,
      [
        ...[filter.facilityCode, filter.communes, filter.campaign ?? null, filter.facility ?? null],
        ...[filter.day ?? null, after?.day ?? null, after?.id ?? null, rows],
      ],
    );
  }

  /** With the next version. It must be locked. */
  async change(tx: Tx, id: string, plan: SessionPlan): Promise<void> {
    await tx.execute(
      'UPDATE vaccination.vaccination_session SET (version, tables, vaccines) = (version + 1, $2, $3) WHERE id = $1',
      [id, plan.tables, plan.vaccines],
    );
    await this.setShifts(tx, id, plan);
    await this.setLots(tx, id, plan.lots);
  }

  /** With the next version. It must be locked. */
  async close(tx: Tx, id: string, reason: string | null, by: string, made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.vaccination_session SET (version, state, closed_at, closed_by, close_reason, close_key_digest,
         close_body_digest) = (version + 1, 'closed', $2, $3, $4, $5, $6) WHERE id = $1`,
      [id, tx.recordedAt, by, reason, made.key, made.body],
    );
  }

  /** Those that are closed and as they were closed until now; with the next version. */
  async markChanged(tx: Tx, doses: readonly { readonly id: string; readonly sessionId: string }[]): Promise<void> {
    if (doses.length === 0) return;
    const firsts = [...new Map(doses.toReversed().map((dose) => [dose.sessionId, dose.id])).entries()].sort();
    await tx.execute(
      `UPDATE vaccination.vaccination_session s SET (version, changed_at, changed_by_dose) = (s.version + 1, $3, given.dose)
       FROM unnest($1::uuid[], $2::uuid[]) AS given (session, dose)
       WHERE s.id = given.session AND s.state = 'closed' AND s.changed_at IS NULL`,
      [firsts.map(([session]) => session), firsts.map(([, dose]) => dose), tx.recordedAt],
    );
  }

  /** The session that an earlier request has closed. */
  async findClosed(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ readonly id: string; readonly made: RequestDigest } | undefined> {
    const [row] = await tx.query<{ id: string } & RequestDigest>(
      `SELECT id, close_key_digest AS key, close_body_digest AS body FROM vaccination.vaccination_session
       WHERE close_key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { id: row.id, made: { key: row.key, body: row.body } };
  }

  /** A shift to which somebody was ever invited stays, whatever its capacity. */
  private async setShifts(tx: Tx, id: string, { shifts }: Pick<SessionPlan, 'shifts'>): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.vaccination_session_shift (session_id, shift, starts_at, ends_at, capacity)
       SELECT $1, * FROM unnest($2::integer[], $3::time[], $4::time[], $5::integer[])
       ON CONFLICT (session_id, shift) DO UPDATE SET (starts_at, ends_at, capacity) =
         (excluded.starts_at, excluded.ends_at, excluded.capacity)`,
      [
        ...[id, shifts.map((_, index) => index + 1), shifts.map(({ startsAt }) => startsAt)],
        ...[shifts.map(({ endsAt }) => endsAt), shifts.map(({ capacity }) => capacity)],
      ],
    );
    await tx.execute(
      `DELETE FROM vaccination.vaccination_session_shift h WHERE h.session_id = $1 AND h.shift > $2
         AND NOT EXISTS (SELECT FROM vaccination.invitation i WHERE i.session_id = $1 AND i.shift = h.shift)`,
      [id, shifts.length],
    );
  }

  private async setLots(tx: Tx, id: string, lots: readonly SessionLot[]): Promise<void> {
    await tx.execute('DELETE FROM vaccination.vaccination_session_lot WHERE session_id = $1', [id]);
    await tx.execute(
      `INSERT INTO vaccination.vaccination_session_lot (session_id, lot_id)
       SELECT DISTINCT $1::uuid, * FROM unnest($2::uuid[])`,
      [id, lots.map((lot) => lot.id)],
    );
  }
}
