import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { InvitedChosenAnswer } from './selection.dto.js';
import type { Selection, SelectionReason } from './selection.js';
import type { EligiblePerson } from './selection.rules.js';

const COLUMNS = `s.id, s.campaign_id AS "campaignId", s.criteria, s.communes, s.state, s.looked_until AS "lookedUntil",
  s.looked_at AS "lookedAt", s.chosen, s.asked_at AS "askedAt", s.done_at AS "doneAt"`;

export interface SelectedRow {
  readonly personId: string;
  /** The person as stated. */
  readonly sealed: Buffer;
  readonly isChosen: boolean | null;
  readonly reasons: readonly SelectionReason[];
  readonly residenceCommune: string;
  readonly priorityGroup: string;
  readonly doseNumber: number | null;
  readonly dueFrom: string | null;
}

export interface NewSelected extends EligiblePerson {
  readonly isEligible: boolean;
  readonly reasons: readonly SelectionReason[];
  readonly rank: number;
  readonly doseNumber: number | null;
  readonly dueFrom: string | null;
}

export interface InvitedBatch {
  readonly id: string;
  readonly sessionId: string;
  readonly selectionId: string;
  readonly answered: InvitedChosenAnswer;
  readonly made: RequestDigest;
}

/** The only door to selections and who was looked at. */
@Injectable()
export class SelectionStore {
  async insert(tx: Tx, s: Selection, by: string, made: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.selection (id, campaign_id, criteria, communes, state, asked_at, asked_by, key_digest,
         body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [s.id, s.campaignId, JSON.stringify(s.criteria), s.communes, s.state, s.askedAt, by, made.key, made.body],
    );
  }

  async findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<(Selection & { readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<Selection & RequestDigest>(
      `SELECT ${COLUMNS}, s.key_digest AS key, s.body_digest AS body FROM vaccination.selection s
       WHERE s.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  async find(on: Database | Tx, id: string): Promise<Selection | undefined> {
    const [found] = await on.query<Selection>(`SELECT ${COLUMNS} FROM vaccination.selection s WHERE s.id = $1`, [id]);
    return found;
  }

  async isAnyRunning(on: Database): Promise<boolean> {
    const [found] = await on.query<{ runs: boolean }>(
      `SELECT EXISTS (SELECT FROM vaccination.selection WHERE state = 'running') AS runs`,
    );
    return found?.runs ?? false;
  }

  /** The oldest that nobody else works on; undefined where none runs. */
  async lockNext(tx: Tx): Promise<Selection | undefined> {
    const [found] = await tx.query<Selection>(
      `SELECT ${COLUMNS} FROM vaccination.selection s WHERE s.state = 'running' ORDER BY s.id LIMIT 1
       FOR UPDATE SKIP LOCKED`,
    );
    return found;
  }

  /** It must be locked. */
  async add(tx: Tx, id: string, people: readonly NewSelected[], lookedUntil: string): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.selection_person (selection_id, person_id, is_chosen, reasons, residence_commune,
         priority_group, rank, dose_number, due_from)
       SELECT $1, person, CASE WHEN NOT eligible THEN false END, string_to_array(reasons, ' '), commune, grp, rank, dose, due
       FROM unnest($2::uuid[], $3::boolean[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::integer[], $9::date[])
         AS given (person, eligible, reasons, commune, grp, rank, dose, due) ON CONFLICT DO NOTHING`,
      [
        ...[id, people.map(({ personId }) => personId), people.map(({ isEligible }) => isEligible)],
        ...[people.map(({ reasons }) => reasons.join(' ')), people.map(({ residenceCommune }) => residenceCommune)],
        ...[people.map(({ priorityGroup }) => priorityGroup), people.map(({ rank }) => rank)],
        ...[people.map(({ doseNumber }) => doseNumber), people.map(({ dueFrom }) => dueFrom)],
      ],
    );
    await tx.execute(
      'UPDATE vaccination.selection SET (looked_until, looked_at) = ($2, looked_at + $3) WHERE id = $1',
      [id, lookedUntil, people.length],
    );
  }

  /** Those against whom nothing speaks, in the order of rank. */
  eligible(tx: Tx, id: string): Promise<EligiblePerson[]> {
    return tx.query<EligiblePerson>(
      `SELECT person_id AS "personId", residence_commune AS "residenceCommune", priority_group AS "priorityGroup"
       FROM vaccination.selection_person WHERE selection_id = $1 AND is_chosen IS NULL ORDER BY rank, person_id`,
      [id],
    );
  }

  /** It must be locked. Whoever is eligible and not among the chosen has no place in the quotas. */
  async finish(tx: Tx, id: string, chosen: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.selection_person SET is_chosen = true WHERE selection_id = $1 AND person_id = ANY($2::uuid[])`,
      [id, chosen],
    );
    await tx.execute(
      `UPDATE vaccination.selection_person SET (is_chosen, reasons) = (false, ARRAY['quota-exhausted'])
       WHERE selection_id = $1 AND is_chosen IS NULL`,
      [id],
    );
    await tx.execute(`UPDATE vaccination.selection SET (state, chosen, done_at) = ('done', $2, $3) WHERE id = $1`, [
      id,
      chosen.length,
      tx.recordedAt,
    ]);
  }

  /** Of these communes, in the order of the ids. */
  people(
    tx: Tx,
    {
      id,
      communes,
      isChosen,
    }: { readonly id: string; readonly communes: readonly string[]; readonly isChosen?: boolean },
    after: string | null,
    rows: number,
  ): Promise<SelectedRow[]> {
    return tx.query<SelectedRow>(
      `SELECT s.person_id AS "personId", p.sealed, s.is_chosen AS "isChosen", s.reasons,
         s.residence_commune AS "residenceCommune", s.priority_group AS "priorityGroup", s.dose_number AS "doseNumber",
         s.due_from AS "dueFrom"
       FROM vaccination.selection_person s JOIN vaccination.person p ON p.id = s.person_id
       WHERE s.selection_id = $1 AND s.residence_commune = ANY($2::text[]) AND ($3::boolean IS NULL OR s.is_chosen = $3)
         AND ($4::uuid IS NULL OR s.person_id > $4)
       ORDER BY s.person_id LIMIT $5`,
      [id, communes, isChosen ?? null, after, rows],
    );
  }

  /** Those who were chosen and have no standing invitation to the campaign, the first in rank first. */
  async chosen(tx: Tx, { id, campaignId }: Selection, communes: readonly string[], rows: number): Promise<string[]> {
    const found = await tx.query<{ id: string }>(
      `SELECT s.person_id AS id FROM vaccination.selection_person s
       WHERE s.selection_id = $1 AND s.is_chosen AND s.residence_commune = ANY($3::text[])
         AND NOT EXISTS (SELECT FROM vaccination.invitation i WHERE i.campaign_id = $2 AND i.person_id = s.person_id
           AND i.state NOT IN ('absent', 'declined'))
       ORDER BY s.rank, s.person_id LIMIT $4`,
      [id, campaignId, communes, rows],
    );
    return found.map((row) => row.id);
  }

  async insertBatch(tx: Tx, { id, sessionId, selectionId, answered, made }: InvitedBatch, by: string): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.invitation_batch (id, session_id, selection_id, made_at, made_by, answered, key_digest,
         body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, sessionId, selectionId, tx.recordedAt, by, JSON.stringify(answered), made.key, made.body],
    );
  }

  /** Once it is known how many were invited. */
  async answerBatch(tx: Tx, { id, answered }: Pick<InvitedBatch, 'id' | 'answered'>): Promise<void> {
    await tx.execute('UPDATE vaccination.invitation_batch SET answered = $2 WHERE id = $1', [
      id,
      JSON.stringify(answered),
    ]);
  }

  async findBatch(tx: Tx, keys: readonly Buffer[]): Promise<Pick<InvitedBatch, 'answered' | 'made'> | undefined> {
    const [row] = await tx.query<{ answered: InvitedChosenAnswer } & RequestDigest>(
      `SELECT answered, key_digest AS key, body_digest AS body FROM vaccination.invitation_batch
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { answered: row.answered, made: { key: row.key, body: row.body } };
  }
}
