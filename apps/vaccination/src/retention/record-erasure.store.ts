import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { PersonPosition } from './expired-records.query.js';

/** What was deleted. */
export interface ErasedRecords {
  readonly people: number;
  /** Entries of the ledger. */
  readonly doses: number;
}

const DOSES = `(SELECT id FROM vaccination.dose WHERE person_id = ANY($1::uuid[]))`;
const INVITATIONS = `(SELECT id FROM vaccination.invitation WHERE person_id = ANY($1::uuid[]))`;
const VISITS = `(SELECT id FROM vaccination.visit
  WHERE person_id = ANY($1::uuid[]) OR dose_id IN ${DOSES} OR invitation_id IN ${INVITATIONS})`;
const CERTIFICATES = `(SELECT id FROM vaccination.certificate WHERE entry_id IN ${DOSES})`;
const EVENTS = `(SELECT id FROM vaccination.adverse_event WHERE dose_id IN ${DOSES})`;
const REPORTS = `(SELECT id FROM vaccination.adverse_event_report WHERE event_id IN ${EVENTS})`;
const PAIRS = `(SELECT id FROM vaccination.dose_pair WHERE dose_id IN ${DOSES} OR other_dose_id IN ${DOSES})`;
const TICKETS = `(SELECT id FROM vaccination.correction_ticket
  WHERE person_id = ANY($1::uuid[]) OR dose_id IN ${DOSES})`;
const CANDIDATES = `(SELECT id FROM vaccination.person_candidate
  WHERE person_id = ANY($1::uuid[]) OR other_person_id = ANY($1::uuid[]))`;
const MERGES = `(SELECT id FROM vaccination.person_merge WHERE kept_person_id = ANY($1::uuid[])
  OR merged_person_id = ANY($1::uuid[]) OR candidate_id IN ${CANDIDATES})`;

/** What points to something goes before it. */
const ERASE: readonly string[] = [
  `certificate_revocation WHERE certificate IN ${CERTIFICATES}`,
  `certificate_request WHERE certificate IN ${CERTIFICATES}`,
  `certificate WHERE entry_id IN ${DOSES}`,
  `lot_recall_follow_up WHERE dose_id IN ${DOSES}`,
  `dose_conflict WHERE dose_id IN ${DOSES} OR other_dose_id IN ${DOSES}`,
  `national_answer WHERE dose_id IN ${DOSES}`,
  `national_export_dose WHERE dose_id IN ${DOSES}`,
  `adverse_event_report_act WHERE report_id IN ${REPORTS}`,
  `adverse_event_report WHERE event_id IN ${EVENTS}`,
  `adverse_event_change WHERE event_id IN ${EVENTS}`,
  `adverse_event WHERE dose_id IN ${DOSES}`,
  `dose_pair_act WHERE pair_id IN ${PAIRS}`,
  `dose_pair WHERE dose_id IN ${DOSES} OR other_dose_id IN ${DOSES}`,
  `correction_proof WHERE ticket_id IN ${TICKETS}`,
  `correction_ticket_act WHERE ticket_id IN ${TICKETS}`,
  `correction_ticket WHERE person_id = ANY($1::uuid[]) OR dose_id IN ${DOSES}`,
  `visit_act WHERE visit_id IN ${VISITS}`,
  `visit WHERE person_id = ANY($1::uuid[]) OR dose_id IN ${DOSES} OR invitation_id IN ${INVITATIONS}`,
  `invitation_step WHERE invitation_id IN ${INVITATIONS}`,
  `invitation WHERE person_id = ANY($1::uuid[])`,
  `screening WHERE person_id = ANY($1::uuid[])`,
  `selection_person WHERE person_id = ANY($1::uuid[])`,
  `identity_check WHERE person_id = ANY($1::uuid[])`,
  `person_listing WHERE person_id = ANY($1::uuid[])`,
  `person_change WHERE person_id = ANY($1::uuid[])`,
  `person_candidate_act WHERE candidate_id IN ${CANDIDATES} OR merge_id IN ${MERGES}`,
  `person_merge WHERE kept_person_id = ANY($1::uuid[]) OR merged_person_id = ANY($1::uuid[])
    OR candidate_id IN ${CANDIDATES}`,
  `person_candidate WHERE person_id = ANY($1::uuid[]) OR other_person_id = ANY($1::uuid[])`,
  `dose_change WHERE dose_id IN ${DOSES}`,
  `dose WHERE person_id = ANY($1::uuid[])`,
  `person_document WHERE person_id = ANY($1::uuid[])`,
  `person WHERE id = ANY($1::uuid[])`,
];

export const ERASED_TABLES: readonly string[] = ERASE.flatMap((rows) => rows.split(' ', 1));

/** What is counted from the ledger counts them on. */
const COUNT = `
  INSERT INTO vaccination.deleted_dose_count AS counted
    (facility_code, day, vaccine, lot, is_booster, identity, national, doses)
  SELECT facility_code, day, vaccine, lot, kind = 'booster', identity, national, count(*) FROM vaccination.dose
  WHERE person_id = ANY($1::uuid[]) AND state = 'standing' AND origin = 'facility' GROUP BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT (facility_code, day, vaccine, lot, is_booster, identity, national)
    DO UPDATE SET doses = counted.doses + excluded.doses`;
const ADD_TO_RECEIPT = `
  ON CONFLICT (kind, day) DO UPDATE SET (rows_erased, basis, erased_at) =
    (receipt.rows_erased + excluded.rows_erased, excluded.basis, excluded.erased_at)`;
/** Somebody and whoever was merged into it are one. */
const RECEIPT_OF_PEOPLE = `
  INSERT INTO vaccination.deletion_receipt AS receipt (kind, day, rows_erased, basis, erased_at)
  SELECT 'person', day, count(*), $2, $3 FROM (
    SELECT coalesce(max(d.day), (min(p.known_since) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS day
    FROM vaccination.person p LEFT JOIN vaccination.dose d ON d.person_id = p.id
    WHERE p.id = ANY($1::uuid[]) GROUP BY coalesce(p.merged_into, p.id)) people
  GROUP BY day ORDER BY day ${ADD_TO_RECEIPT}`;
const RECEIPT_OF_DOSES = `
  INSERT INTO vaccination.deletion_receipt AS receipt (kind, day, rows_erased, basis, erased_at)
  SELECT 'dose', day, count(*), $2, $3 FROM vaccination.dose WHERE person_id = ANY($1::uuid[])
  GROUP BY day ORDER BY day ${ADD_TO_RECEIPT}`;

/** The only door to the erasure of whole records of people, to what is counted on of them, and to how far a round has come. */
@Injectable()
export class RecordErasureStore {
  /** These people and everybody who was merged into them, in the order of their ids, as everywhere. */
  async lock(tx: Tx, rootIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ readonly id: string }>(
      `SELECT id FROM vaccination.person WHERE id = ANY($1::uuid[]) OR merged_into = ANY($1::uuid[])
       ORDER BY id FOR UPDATE`,
      [rootIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Everything that is theirs, with receipts; nothing of it is published, so that what was counted stays. */
  async erase(tx: Tx, personIds: readonly string[], basis: string): Promise<ErasedRecords> {
    await tx.execute(COUNT, [personIds]);
    await tx.execute(RECEIPT_OF_PEOPLE, [personIds, basis, tx.recordedAt]);
    await tx.execute(RECEIPT_OF_DOSES, [personIds, basis, tx.recordedAt]);
    const [erased] = await tx.query<{ readonly doses: number }>(
      'SELECT count(*)::int AS doses FROM vaccination.dose WHERE person_id = ANY($1::uuid[])',
      [personIds],
    );
    for (const rows of ERASE) await tx.execute(`DELETE FROM vaccination.${rows}`, [personIds]);
    return { people: personIds.length, doses: erased?.doses ?? 0 };
  }

  async position(on: Database | Tx): Promise<PersonPosition | undefined> {
    const [found] = await on.query<PersonPosition>(
      `SELECT person_id AS id, known_since AS "knownSince" FROM vaccination.retention_position WHERE kind = 'person'`,
    );
    return found;
  }

  /** @param at undefined where the round is over */
  async moveTo(tx: Tx, at: PersonPosition | undefined): Promise<void> {
    if (!at) {
      await tx.execute(`DELETE FROM vaccination.retention_position WHERE kind = 'person'`, []);
      return;
    }
    await tx.execute(
      `INSERT INTO vaccination.retention_position (kind, known_since, person_id) VALUES ('person', $1, $2)
       ON CONFLICT (kind) DO UPDATE SET (known_since, person_id) = (excluded.known_since, excluded.person_id)`,
      [at.knownSince, at.id],
    );
  }
}
