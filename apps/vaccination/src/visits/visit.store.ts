import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { Visit, VisitActName, VisitProgress, VisitStage } from './visit.js';

const SELECT = `SELECT v.id, v.version, v.session_id AS "sessionId", v.facility_code AS "facilityCode",
    v.commune_code AS "communeCode", v.day, v.came_by AS "cameBy", v.invitation_id AS "invitationId",
    coalesce(p.merged_into, p.id) AS "personId", v.stage, v.arrived_at AS "arrivedAt", v.identity,
    v.screening_id AS "screeningId", v.decision, v.dose_id AS "doseId", v.observed_until AS "observedUntil",
    v.left_at AS "leftAt", v.left_early AS "leftEarly", v.sealed
  FROM vaccination.visit v LEFT JOIN vaccination.person p ON p.id = v.person_id`;

export type NewVisit = Visit & { readonly documentIndex: Buffer | null; readonly nameBirthIndex: Buffer | null };

export interface VisitAct {
  readonly act: VisitActName;
  readonly detail: Readonly<Record<string, string | boolean>>;
  readonly sealedReason: Buffer | null;
  /** Null where another request acted. */
  readonly made: RequestDigest | null;
}

export interface TakenAct extends Omit<VisitAct, 'made'> {
  readonly actedAt: Date;
  readonly by: string;
}

/** By what the dose of somebody finds the visit. */
export interface DoseOfVisitor {
  readonly sessionId: string;
  /** To whom merges lead. */
  readonly rootId: string;
  readonly documentIndexes: readonly Buffer[];
  readonly nameBirthIndexes: readonly Buffer[];
}

/** The only door to visits and their acts. */
@Injectable()
export class VisitStore {
  /** False where the person is at the session already. */
  async insert(tx: Tx, v: NewVisit, by: string, made: RequestDigest): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO vaccination.visit (id, version, session_id, facility_code, commune_code, day, came_by, invitation_id,
         person_id, document_index, name_birth_index, stage, arrived_at, identity, sealed, recorded_by, key_digest,
         body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT DO NOTHING`,
      [
        ...[v.id, v.version, v.sessionId, v.facilityCode, v.communeCode, v.day, v.cameBy, v.invitationId, v.personId],
        ...[v.documentIndex, v.nameBirthIndex, v.stage, v.arrivedAt, v.identity, v.sealed, by, made.key, made.body],
      ],
    );
    return inserted > 0;
  }

  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<(Visit & { readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<{ id: string } & RequestDigest>(
      `SELECT id, key_digest AS key, body_digest AS body FROM vaccination.visit WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    const found = row && (await this.find(tx, row.id));
    return found && row && { ...found, made: { key: row.key, body: row.body } };
  }

  async find(on: Database | Tx, id: string): Promise<Visit | undefined> {
    const [found] = await on.query<Visit>(`${SELECT} WHERE v.id = $1`, [id]);
    return found;
  }

  /** Until the transaction ends nobody else acts in it. */
  async lock(tx: Tx, id: string): Promise<Visit | undefined> {
    const [found] = await tx.query<Visit>(`${SELECT} WHERE v.id = $1 FOR UPDATE OF v`, [id]);
    return found;
  }

  /**
   * The visit without a dose of somebody: by person or document; of those without a document by name and year of birth,
   * where that is one visit alone.
   */
  async ofVisitor(tx: Tx, of: DoseOfVisitor): Promise<Visit | undefined> {
    const found = await tx.query<Visit & { isSure: boolean }>(
      `SELECT * FROM (${SELECT.replace(
        'SELECT v.id',
        `SELECT coalesce(coalesce(p.merged_into, p.id) = $2::uuid, false)
           OR coalesce(v.document_index = ANY($3::bytea[]), false) AS "isSure", v.name_birth_index AS "nameIndex",
           v.document_index AS "documentIndex", v.id`,
      )} WHERE v.session_id = $1 AND v.dose_id IS NULL) AS open
       WHERE "isSure" OR ("documentIndex" IS NULL AND "nameIndex" = ANY($4::bytea[]))
       ORDER BY "isSure" DESC, "leftAt" IS NOT NULL, id DESC LIMIT 2`,
      [of.sessionId, of.rootId, of.documentIndexes, of.nameBirthIndexes],
    );
    const [first, second] = found;
    return first && (first.isSure || second === undefined) ? first : undefined;
  }

  async ofDose(tx: Tx, doseId: string): Promise<Visit | undefined> {
    const [found] = await tx.query<Visit>(`${SELECT} WHERE v.dose_id = $1 FOR UPDATE OF v`, [doseId]);
    return found;
  }

  /** In the order of arrival. */
  list(
    tx: Tx,
    { sessionId, stage }: { readonly sessionId: string; readonly stage: VisitStage | undefined },
    after: string | null,
    rows: number,
  ): Promise<Visit[]> {
    return tx.query<Visit>(
      `${SELECT} WHERE v.session_id = $1 AND ($2::text IS NULL OR v.stage = $2) AND ($3::uuid IS NULL OR v.id > $3)
       ORDER BY v.id LIMIT $4`,
      [sessionId, stage ?? null, after, rows],
    );
  }

  async countOpen(tx: Tx, sessionId: string): Promise<number> {
    const [counted] = await tx.query<{ open: number }>(
      'SELECT count(*)::int AS open FROM vaccination.visit WHERE session_id = $1 AND left_at IS NULL',
      [sessionId],
    );
    return counted?.open ?? 0;
  }

  /** With the next version. It must be locked. */
  async move(tx: Tx, id: string, to: VisitProgress): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.visit SET (version, stage, identity, screening_id, decision, dose_id, observed_until, left_at,
         left_early, decided_at, vaccinated_at) = (version + 1, $2, $3, $4, $5, $6, $7, $8, $9,
         coalesce($10, decided_at), CASE WHEN $6::uuid IS NULL THEN NULL ELSE coalesce($11, vaccinated_at) END)
       WHERE id = $1`,
      [
        ...[id, to.stage, to.identity, to.screeningId, to.decision, to.doseId, to.observedUntil, to.leftAt],
        ...[to.leftEarly, to.decidedAt ?? null, to.vaccinatedAt ?? null],
      ],
    );
  }

  async note(tx: Tx, id: string, { act, detail, sealedReason, made }: VisitAct, by: string): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.visit_act (visit_id, sequence, act, acted_at, acted_by, detail, sealed_reason, key_digest,
         body_digest)
       VALUES ($1, coalesce((SELECT max(sequence) FROM vaccination.visit_act WHERE visit_id = $1), 0) + 1, $2, $3, $4, $5,
         $6, $7, $8)`,
      [...[id, act, tx.recordedAt, by, JSON.stringify(detail), sealedReason, made?.key ?? null, made?.body ?? null]],
    );
  }

  async findAct(tx: Tx, keys: readonly Buffer[]): Promise<(TakenAct & { readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<TakenAct & RequestDigest>(
      `SELECT act, detail, sealed_reason AS "sealedReason", acted_at AS "actedAt", acted_by AS by, key_digest AS key,
         body_digest AS body FROM vaccination.visit_act WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  actsOf(on: Database | Tx, id: string): Promise<TakenAct[]> {
    return on.query<TakenAct>(
      `SELECT act, detail, sealed_reason AS "sealedReason", acted_at AS "actedAt", acted_by AS by
       FROM vaccination.visit_act WHERE visit_id = $1 ORDER BY sequence`,
      [id],
    );
  }
}
