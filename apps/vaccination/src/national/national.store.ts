import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { NationalReason, Vaccine } from '#libs/vocabulary';
import type { DoseToSend } from './national-row.js';

export interface NationalExport {
  readonly id: string;
  readonly facilityCode: string | null;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly doses: number;
  readonly more: boolean;
  /** Those for which the template has no columns, and which are therefore in no file. */
  readonly withoutColumns: number;
  readonly made: RequestDigest;
}

/** What has become of the doses of a file. */
export interface NationalProgress {
  readonly waiting: number;
  readonly accepted: number;
  readonly refused: number;
  /** Changed or withdrawn since, or sent again in another file. */
  readonly changed: number;
}

export interface SentDose extends DoseToSend {
  /** As the entry was identified. */
  readonly personId: string;
  readonly sealed: Buffer;
}

export interface DosesToSend {
  readonly facilities: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly includeRefused: boolean;
  readonly dosesWithColumns: number;
}

/** A dose that an answer of the platform is about. */
export interface AnsweredDose {
  readonly id: string;
  readonly day: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly state: string;
  readonly national: string;
  readonly nationalReason: string | null;
  /** The file in which it was sent last; null where it has never been sent. */
  readonly exportId: string | null;
}

export interface NationalAnswer {
  readonly dose: AnsweredDose;
  readonly reason: NationalReason | null;
  readonly sealedWords: Buffer | null;
  readonly by: string;
}

type Row = Omit<NationalExport, 'made'> & RequestDigest;

const SELECT = `SELECT id, facility_code AS "facilityCode", made_at AS "madeAt", made_by AS "madeBy", doses, more,
  without_columns AS "withoutColumns", key_digest AS key, body_digest AS body FROM vaccination.national_export`;
const COUNTED = `state = 'standing' AND origin = 'facility'`;
const TO_SEND = `${COUNTED} AND national IN ('not-sent', 'refused') AND national = ANY($4::text[])
  AND facility_code = ANY($1::text[]) AND day BETWEEN $2::date AND $3::date`;

/** The only door to what was sent to the national platform, and to what it has answered. */
@Injectable()
export class NationalStore {
  async findByKeys(on: Database | Tx, keys: readonly Buffer[]): Promise<NationalExport | undefined> {
    return exportOf(await on.query<Row>(`${SELECT} WHERE key_digest = ANY($1::bytea[])`, [keys]));
  }

  async find(on: Database | Tx, id: string): Promise<NationalExport | undefined> {
    return exportOf(await on.query<Row>(`${SELECT} WHERE id = $1`, [id]));
  }

  /** Of the doses that are to be sent, the oldest; those that another file takes at this moment are passed over. */
  async pick(tx: Tx, asked: DosesToSend, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM vaccination.dose WHERE ${TO_SEND} AND dose_number <= $5
       ORDER BY day, id LIMIT $6 FOR UPDATE SKIP LOCKED`,
      [...askedFor(asked), limit],
    );
    return rows.map(({ id }) => id);
  }

  /** How many of the doses that are to be sent have no columns in the template. */
  async countWithoutColumns(tx: Tx, asked: DosesToSend): Promise<number> {
    const [row] = await tx.query<{ doses: number }>(
      `SELECT count(*)::int AS doses FROM vaccination.dose WHERE ${TO_SEND} AND dose_number > $5`,
      askedFor(asked),
    );
    return row?.doses ?? 0;
  }

  /** The doses are on their way from now on. */
  async insert(tx: Tx, one: NationalExport, doseIds: readonly string[]): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.national_export (id, facility_code, made_at, made_by, doses, more, without_columns,
         key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[one.id, one.facilityCode, one.madeAt, one.madeBy, one.doses, one.more, one.withoutColumns],
        ...[one.made.key, one.made.body],
      ],
    );
    await tx.execute(
      `INSERT INTO vaccination.national_export_dose (export_id, dose_id) SELECT $1, unnest($2::uuid[])`,
      [one.id, doseIds],
    );
    await tx.execute(
      `UPDATE vaccination.dose SET national = 'sent', national_reason = NULL, national_export_id = $1
       WHERE id = ANY($2::uuid[])`,
      [one.id, doseIds],
    );
  }

  /** Those of the file that stand as they were sent, with the person as stated; those given first first. */
  async sentIn(on: Database | Tx, exportId: string): Promise<SentDose[]> {
    return on.query<SentDose & { vaccine: Vaccine }>(
      `SELECT d.id, d.vaccine, d.lot, d.day, d.facility_code AS "facilityCode", d.dose_number AS "doseNumber",
         d.strata ->> 'priorityGroup' AS "priorityGroup", d.person_id AS "personId", d.sealed
       FROM vaccination.national_export_dose e JOIN vaccination.dose d ON d.id = e.dose_id
       WHERE e.export_id = $1 AND d.national_export_id = $1 AND d.national <> 'not-sent' AND d.${COUNTED}
       ORDER BY d.day, d.id`,
      [exportId],
    );
  }

  /** Where the doses of the file were given, as it was when they were sent last. */
  async facilitiesIn(on: Database | Tx, exportId: string): Promise<string[]> {
    const rows = await on.query<{ code: string }>(
      `SELECT DISTINCT d.facility_code AS code
       FROM vaccination.national_export_dose e JOIN vaccination.dose d ON d.id = e.dose_id WHERE e.export_id = $1
       ORDER BY code`,
      [exportId],
    );
    return rows.map(({ code }) => code);
  }

  async progress(on: Database | Tx, exportId: string): Promise<NationalProgress> {
    const isOurs = `d.national_export_id = $1 AND d.${COUNTED}`;
    const count = (state: string) => `count(*) FILTER (WHERE ${isOurs} AND d.national = '${state}')::int`;
    const [row] = await on.query<NationalProgress>(
      `SELECT ${count('sent')} AS waiting, ${count('accepted')} AS accepted, ${count('refused')} AS refused,
         count(*) FILTER (WHERE NOT (${isOurs}) OR d.national = 'not-sent' OR d.national_export_id IS NULL)::int AS changed
       FROM vaccination.national_export_dose e JOIN vaccination.dose d ON d.id = e.dose_id WHERE e.export_id = $1`,
      [exportId],
    );
    return row ?? { waiting: 0, accepted: 0, refused: 0, changed: 0 };
  }

  /** Locked until the transaction ends, in one order; without those of which there is no trace. */
  async lockAnswered(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AnsweredDose>> {
    const rows = await tx.query<AnsweredDose>(
      `SELECT d.id, d.day, d.facility_code AS "facilityCode", d.commune_code AS "communeCode", d.state, d.national,
         d.national_reason AS "nationalReason", d.national_export_id AS "exportId"
       FROM vaccination.dose d WHERE d.id = ANY($1::uuid[]) ORDER BY d.id FOR UPDATE`,
      [ids],
    );
    return new Map(rows.map((dose) => [dose.id, dose]));
  }

  /** Days of doses, whose data keys an answer needs; without locking. */
  async daysOf(on: Database | Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await on.query<{ day: string }>(
      'SELECT DISTINCT day FROM vaccination.dose WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return rows.map(({ day }) => day);
  }

  async answer(tx: Tx, answers: readonly NationalAnswer[]): Promise<void> {
    if (answers.length === 0) return;
    const outcomes = answers.map(({ reason }) => (reason === null ? 'accepted' : 'refused'));
    const ids = answers.map(({ dose }) => dose.id);
    const exports = answers.map(({ dose }) => dose.exportId);
    await tx.execute(
      `INSERT INTO vaccination.national_answer (dose_id, export_id, answered_at, outcome, sealed_words, entered_by)
       SELECT dose, export, $6, outcome, words, entered_by
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::text[]) AS given (dose, export, outcome, words, entered_by)`,
      [
        ids,
        exports,
        outcomes,
        answers.map(({ sealedWords }) => sealedWords),
        answers.map(({ by }) => by),
        tx.recordedAt,
      ],
    );
    await tx.execute(
      `UPDATE vaccination.dose d SET (national, national_reason, identity) = (given.outcome, given.reason,
         -- Also of somebody who was verified before: it goes on a list once more. Who was not found is so still.
         CASE WHEN given.reason = 'identity-mismatch' AND d.identity <> 'not-found' THEN 'failed'
           WHEN given.outcome = 'accepted' AND d.identity IN ('failed', 'not-found') THEN 'unchecked' ELSE d.identity END)
       FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given (id, outcome, reason) WHERE d.id = given.id`,
      [ids, outcomes, answers.map(({ reason }) => reason)],
    );
  }
}

function askedFor({ facilities, from, to, includeRefused, dosesWithColumns }: DosesToSend): unknown[] {
  const states = includeRefused ? ['not-sent', 'refused'] : ['not-sent'];
  return [facilities, from, to, states, dosesWithColumns];
}

function exportOf([row]: readonly Row[]): NationalExport | undefined {
  if (!row) return undefined;
  const { key, body, ...one } = row;
  return { ...one, made: { key, body } };
}
