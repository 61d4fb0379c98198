import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { startOfLocalDay, type LocalDay } from '#libs/vocabulary';

/** Working data that names people, beside the medical record itself. */
export const WORKING_KINDS = ['roster', 'day-pack', 'dose-conflict', 'support-incident'] as const;
/** What belongs to a medical record of which nobody has found the person. A screening goes after its visit. */
export const UNOWNED_KINDS = ['visit', 'screening', 'correction-ticket', 'adverse-event-report'] as const;
export type WorkingKind = (typeof WORKING_KINDS)[number];
export type ErasedKind = WorkingKind | (typeof UNOWNED_KINDS)[number];

export interface ErasureOf {
  readonly kind: ErasedKind;
  /** What is of an earlier day goes. */
  readonly before: LocalDay;
  /** By the real clock; what was stored later stays. */
  readonly storedBefore: Date;
  readonly limit: number;
}

/** Each answers the day of every row that it has erased. Packs are append-only: nobody could change one meanwhile. */
const ERASE: Readonly<Record<ErasedKind, string>> = {
  roster: `DELETE FROM vaccination.support_duty WHERE id = ANY(ARRAY(
      SELECT id FROM vaccination.support_duty WHERE day < $1::date AND stored_at < $2
      ORDER BY day, id LIMIT $3 FOR UPDATE)) RETURNING day`,
  'day-pack': `DELETE FROM vaccination.day_pack WHERE id = ANY(ARRAY(
      SELECT id FROM vaccination.day_pack WHERE day < $1::date AND stored_at < $2
      ORDER BY day, id LIMIT $3)) RETURNING day`,
  'dose-conflict': `UPDATE vaccination.dose_conflict SET sealed_note = NULL WHERE id = ANY(ARRAY(
      SELECT id FROM vaccination.dose_conflict WHERE sealed_note IS NOT NULL AND decided_at < $1
      ORDER BY decided_at, id LIMIT $2 FOR UPDATE))
    RETURNING (decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day`,
  // Acts, kinds and times stay, so that what fails most is counted as before.
  'support-incident': `UPDATE vaccination.support_incident_act a SET sealed = NULL
    FROM (SELECT incident_id, version FROM vaccination.support_incident_act
      WHERE sealed IS NOT NULL AND acted_at < $1 ORDER BY acted_at, incident_id, version LIMIT $2 FOR UPDATE) said
    WHERE a.incident_id = said.incident_id AND a.version = said.version
    RETURNING (a.acted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day`,
  visit: `WITH gone AS (SELECT id FROM vaccination.visit WHERE person_id IS NULL AND dose_id IS NULL
      AND invitation_id IS NULL AND day < $1::date AND stored_at < $2 ORDER BY day, id LIMIT $3 FOR UPDATE),
    acts AS (DELETE FROM vaccination.visit_act WHERE visit_id IN (SELECT id FROM gone))
    DELETE FROM vaccination.visit WHERE id IN (SELECT id FROM gone) RETURNING day`,
  screening: `DELETE FROM vaccination.screening WHERE id = ANY(ARRAY(
      SELECT s.id FROM vaccination.screening s WHERE s.person_id IS NULL AND s.day < $1::date AND s.stored_at < $2
        AND NOT EXISTS (SELECT FROM vaccination.visit v WHERE v.screening_id = s.id)
      ORDER BY s.day, s.id LIMIT $3)) RETURNING day`,
  'correction-ticket': `WITH gone AS (SELECT id FROM vaccination.correction_ticket
      WHERE person_id IS NULL AND dose_id IS NULL AND closed_at < $1 ORDER BY closed_at, id LIMIT $2 FOR UPDATE),
    acts AS (DELETE FROM vaccination.correction_ticket_act WHERE ticket_id IN (SELECT id FROM gone)),
    proofs AS (DELETE FROM vaccination.correction_proof WHERE ticket_id IN (SELECT id FROM gone))
    DELETE FROM vaccination.correction_ticket WHERE id IN (SELECT id FROM gone)
    RETURNING (closed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day`,
  'adverse-event-report': `WITH gone AS (SELECT id FROM vaccination.adverse_event_report
      WHERE event_id IS NULL AND received_at < $1 ORDER BY received_at, id LIMIT $2 FOR UPDATE),
    acts AS (DELETE FROM vaccination.adverse_event_report_act WHERE report_id IN (SELECT id FROM gone))
    DELETE FROM vaccination.adverse_event_report WHERE id IN (SELECT id FROM gone)
    RETURNING (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day`,
};
/** Of these the beginning of the day is asked for: a decision, an act, a close and a receipt are instants. */
const BY_INSTANT: readonly ErasedKind[] = [
  'dose-conflict',
  'support-incident',
  'correction-ticket',
  'adverse-event-report',
];
const RECEIPT = `
  INSERT INTO vaccination.deletion_receipt AS receipt (kind, day, rows_erased, basis, erased_at)
  SELECT $1, day, count(*), $3, $4 FROM unnest($2::date[]) AS day GROUP BY day ORDER BY day
  ON CONFLICT (kind, day) DO UPDATE SET (rows_erased, basis, erased_at) =
    (receipt.rows_erased + excluded.rows_erased, excluded.basis, excluded.erased_at)`;

/** The only door to the erasure of what is nobody's record, and to its receipts. */
@Injectable()
export class ErasureStore {
  /** The oldest first. @returns how many rows have lost whom they named */
  async eraseSome(tx: Tx, { kind, before, storedBefore, limit }: ErasureOf, basis: string): Promise<number> {
    const values = BY_INSTANT.includes(kind) ? [startOfLocalDay(before), limit] : [before, storedBefore, limit];
    const erased = await tx.query<{ readonly day: LocalDay }>(ERASE[kind], values);
    const days = erased.map(({ day }) => day);
    if (days.length > 0) await tx.execute(RECEIPT, [kind, days, basis, tx.recordedAt]);
    return days.length;
  }
}
