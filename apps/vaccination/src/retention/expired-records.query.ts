import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';

/** Where a round over all people stands. */
export interface PersonPosition {
  readonly id: string;
  readonly knownSince: Date;
}

/** Until when records are old enough. */
export interface Age {
  /** What happened on an earlier day, in Asia/Ho_Chi_Minh, is old enough; and the instant at which that day began. */
  readonly before: LocalDay;
  readonly beganAt: Date;
  /** By the real clock: what was stored later stays, however fast business time runs. */
  readonly storedBefore: Date;
}

/** Parts of a record that keep it: `$2` the day, `$3` its beginning, `$4` of the real clock. */
const KEPT = `
  SELECT m.root FROM member m WHERE m.known_since >= $3 OR m.stored_at >= $4
  UNION ALL SELECT e.root FROM entry e WHERE e.day >= $2::date OR e.recorded_at >= $3 OR e.stored_at >= $4
  UNION ALL SELECT e.root FROM entry e JOIN vaccination.dose_change c ON c.dose_id = e.id WHERE c.changed_at >= $3
  UNION ALL SELECT e.root FROM entry e JOIN vaccination.dose_pair p ON e.id IN (p.dose_id, p.other_dose_id)
    JOIN vaccination.dose_pair_act a ON a.pair_id = p.id WHERE a.acted_at >= $3
  UNION ALL SELECT e.root FROM entry e JOIN vaccination.national_answer a ON a.dose_id = e.id WHERE a.answered_at >= $3
  UNION ALL SELECT e.root FROM entry e JOIN vaccination.certificate c ON c.entry_id = e.id WHERE c.issued_at >= $3
  UNION ALL SELECT e.root FROM entry e JOIN vaccination.lot_recall_follow_up f ON f.dose_id = e.id WHERE f.entered_at >= $3
  UNION ALL SELECT e.root FROM entry e JOIN vaccination.adverse_event a ON a.dose_id = e.id
    JOIN vaccination.adverse_event_change c ON c.event_id = a.id WHERE c.changed_at >= $3
  UNION ALL SELECT e.root FROM entry e JOIN vaccination.visit v ON v.dose_id = e.id WHERE v.day >= $2::date OR v.stored_at >= $4
  UNION ALL SELECT e.root FROM entry e JOIN vaccination.correction_ticket t ON t.dose_id = e.id
    WHERE t.closed_at IS NULL OR t.closed_at >= $3
  UNION ALL SELECT m.root FROM member m JOIN vaccination.correction_ticket t ON t.person_id = m.id
    WHERE t.closed_at IS NULL OR t.closed_at >= $3
  UNION ALL SELECT m.root FROM member m JOIN vaccination.person_listing l ON l.person_id = m.id
    WHERE l.listed_at >= $3 OR l.stored_at >= $4
  UNION ALL SELECT m.root FROM member m JOIN vaccination.person_change c ON c.person_id = m.id WHERE c.changed_at >= $3
  UNION ALL SELECT m.root FROM member m JOIN vaccination.person_merge g ON m.id IN (g.kept_person_id, g.merged_person_id)
    WHERE g.merged_at >= $3 OR g.undone_at >= $3
  UNION ALL SELECT m.root FROM member m JOIN vaccination.person_candidate c ON m.id IN (c.person_id, c.other_person_id)
    WHERE c.found_at >= $3 OR c.decided_at >= $3
  UNION ALL SELECT m.root FROM member m JOIN vaccination.visit v ON v.person_id = m.id
    WHERE v.day >= $2::date OR v.stored_at >= $4
  UNION ALL SELECT m.root FROM member m JOIN vaccination.screening s ON s.person_id = m.id
    WHERE s.day >= $2::date OR s.stored_at >= $4
  UNION ALL SELECT m.root FROM member m JOIN vaccination.invitation i ON i.person_id = m.id
    JOIN vaccination.vaccination_session s ON s.id = i.session_id WHERE s.day >= $2::date OR i.stored_at >= $4
  UNION ALL SELECT m.root FROM member m JOIN vaccination.identity_check c ON c.person_id = m.id
    JOIN vaccination.identity_check_list l ON l.id = c.list_id WHERE l.made_at >= $3 OR c.settled_at >= $3
  UNION ALL SELECT m.root FROM member m JOIN vaccination.selection_person s ON s.person_id = m.id
    JOIN vaccination.selection l ON l.id = s.selection_id WHERE l.asked_at >= $3 OR l.state = 'running'`;

/** Whose records are old enough to go? */
@Injectable()
export class ExpiredRecordsQuery {
  /** People who became known before the day, those known longest first; `after` is the last one who was looked at. */
  async known(
    on: Database | Tx,
    { beganAt }: Age,
    after: PersonPosition | undefined,
    rows: number,
  ): Promise<PersonPosition[]> {
    return on.query<PersonPosition>(
      `SELECT id, known_since AS "knownSince" FROM vaccination.person
       WHERE merged_into IS NULL AND known_since < $1
         AND ($2::timestamptz IS NULL OR (known_since, id) > ($2::timestamptz, $3::uuid))
       ORDER BY known_since, id LIMIT $4`,
      [beganAt, after?.knownSince ?? null, after?.id ?? null, rows],
    );
  }

  /** Of these people those to whose record, with everybody's who was merged into them, nothing was added since the day. */
  async expired(on: Database | Tx, rootIds: readonly string[], age: Age): Promise<string[]> {
    const rows = await on.query<{ readonly id: string }>(
      `WITH member AS (
         SELECT p.id, p.id AS root, p.known_since, p.stored_at FROM vaccination.person p
         WHERE p.id = ANY($1::uuid[]) AND p.merged_into IS NULL
         UNION ALL SELECT p.id, p.merged_into, p.known_since, p.stored_at FROM vaccination.person p
         WHERE p.merged_into = ANY($1::uuid[])
       ), entry AS (
         SELECT d.id, m.root, d.day, d.recorded_at, d.stored_at FROM member m JOIN vaccination.dose d ON d.person_id = m.id
       )
       SELECT m.id FROM member m WHERE m.id = m.root AND m.root NOT IN (${KEPT}) ORDER BY m.id`,
      [rootIds, age.before, age.beganAt, age.storedBefore],
    );
    return rows.map(({ id }) => id);
  }
}
