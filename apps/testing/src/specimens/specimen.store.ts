import { Injectable } from '@nestjs/common';
import type { SpecimenStrata } from '#libs/contracts';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { PersonAssurance, TestMethod, PersonMatch } from '#libs/vocabulary';
import { FROM_SPECIMENS, SPECIMEN_COLUMNS, type SpecimenState } from './specimen-state.js';

export interface NewSpecimen {
  readonly id: string;
  readonly orderId: string;
  readonly personId: string;
  readonly assigner: string;
  readonly barcode: string;
  readonly residenceCommune: string | null;
  readonly strata: SpecimenStrata;
  readonly assurance: PersonAssurance;
  readonly method: TestMethod | null;
  readonly collectedAt: Date;
  readonly replaces: string | null;
  readonly expectedAt: Date;
  readonly dueAt: Date | null;
  readonly collectedBy: string;
  readonly answered: SpecimenAnswered | null;
  readonly made: RequestDigest | null;
}

/** What a request was answered, beside what never changes of a specimen. */
export interface SpecimenAnswered {
  readonly expectedAt: string;
  readonly personId: string;
  readonly match: PersonMatch;
  readonly warnings: readonly string[];
}

export interface GivenSpecimen {
  readonly state: SpecimenState;
  readonly answered: SpecimenAnswered;
  readonly made: RequestDigest;
}

const COLUMNS = `id, order_id, person_id, assigner, barcode, residence_commune, strata, assurance, method, collected_at,
  replaces, expected_at, due_at, collected_by, answered, key_digest, body_digest`;

const INSERT = `
  INSERT INTO testing.specimen (${COLUMNS}, version, status, tube, kind, facility_code, commune_code, day)
  SELECT ${COLUMNS}, 1, 'collected', strata->>'tube', strata->>'kind', strata->>'facilityCode', strata->>'communeCode',
    (strata->>'day')::date
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::text[],
    $9::text[], $10::timestamptz[], $11::uuid[], $12::timestamptz[], $13::timestamptz[], $14::text[], $15::jsonb[],
    $16::bytea[], $17::bytea[]) AS given (${COLUMNS})
  ON CONFLICT DO NOTHING RETURNING id`;

const UPDATE = `
  UPDATE testing.specimen s SET (version, status, laboratory_code, dispatched_at, received_at, tested_at, validated_at,
    released_at, held_reason, refusal, asked_anew_at, expected_at, due_at, overdue_stage, overdue_since, overdue_told_at) =
    (given.version, given.status, given.laboratory_code, given.dispatched_at, given.received_at, given.tested_at,
     given.validated_at, given.released_at, given.held_reason, given.refusal, given.asked_anew_at, given.expected_at,
     given.due_at, given.overdue_stage, CASE WHEN given.overdue_stage IS NULL THEN NULL ELSE s.overdue_since END,
     CASE WHEN given.overdue_stage IS NULL THEN NULL ELSE s.overdue_told_at END)
  FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[],
    $8::timestamptz[], $9::timestamptz[], $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[],
    $14::timestamptz[], $15::text[])
    AS given (id, version, status, laboratory_code, dispatched_at, received_at, tested_at, validated_at, released_at,
      held_reason, refusal, asked_anew_at, expected_at, due_at, overdue_stage)
  WHERE s.id = given.id`;

type GivenRow = SpecimenState & { answered: SpecimenAnswered; key: Buffer; body: Buffer };

/** The only door to specimens. Who may see one is asked by the queries and use cases that stand before it. */
@Injectable()
export class SpecimenStore {
  /** In one statement. Answers the ids that were inserted: a taken barcode or key is left out. */
  async insert(tx: Tx, specimens: readonly NewSpecimen[]): Promise<ReadonlySet<string>> {
    if (specimens.length === 0) return new Set();
    const of = (value: (specimen: NewSpecimen) => unknown): unknown[] => specimens.map(value);
    const rows = await tx.query<{ id: string }>(INSERT, [
      ...[of(({ id }) => id), of(({ orderId }) => orderId), of(({ personId }) => personId)],
      ...[of(({ assigner }) => assigner), of(({ barcode }) => barcode), of(({ residenceCommune }) => residenceCommune)],
      ...[of(({ strata }) => JSON.stringify(strata)), of(({ assurance }) => assurance), of(({ method }) => method)],
      ...[of(({ collectedAt }) => collectedAt), of(({ replaces }) => replaces)],
      ...[of(({ expectedAt }) => expectedAt), of(({ dueAt }) => dueAt), of(({ collectedBy }) => collectedBy)],
      of(({ answered }) => answered && JSON.stringify(answered)),
      ...[of(({ made }) => made?.key ?? null), of(({ made }) => made?.body ?? null)],
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Of the given values those that some assigner of theirs has used, as `assigner NUL value`. */
  async findTaken(
    tx: Tx,
    barcodes: readonly { readonly assigner: string; readonly value: string }[],
  ): Promise<ReadonlySet<string>> {
    if (barcodes.length === 0) return new Set();
    const rows = await tx.query<{ assigner: string; barcode: string }>(
      `SELECT s.assigner, s.barcode FROM testing.specimen s
       JOIN unnest($1::text[], $2::text[]) AS given (assigner, barcode) USING (assigner, barcode)`,
      [barcodes.map(({ assigner }) => assigner), barcodes.map(({ value }) => value)],
    );
    return new Set(rows.map(({ assigner, barcode }) => `${assigner}\0${barcode}`));
  }

  /** What was made under these keys, by the key's digest in hexadecimal. */
  async findByKeys(on: Database | Tx, keys: readonly Buffer[]): Promise<ReadonlyMap<string, GivenSpecimen>> {
    if (keys.length === 0) return new Map();
    const rows = await on.query<GivenRow>(
      `SELECT ${SPECIMEN_COLUMNS}, s.answered, s.key_digest AS key, s.body_digest AS body ${FROM_SPECIMENS}
       WHERE s.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return new Map(
      rows.map(({ answered, key, body, ...state }) => [key.toString('hex'), { state, answered, made: { key, body } }]),
    );
  }

  async findAll(on: Database | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SpecimenState>> {
    if (ids.length === 0) return new Map();
    const rows = await on.query<SpecimenState>(
      `SELECT ${SPECIMEN_COLUMNS} ${FROM_SPECIMENS} WHERE s.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Locked until the transaction ends, ordered by id. */
  async lock(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SpecimenState>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<SpecimenState>(
      `SELECT ${SPECIMEN_COLUMNS} ${FROM_SPECIMENS} WHERE s.id = ANY($1::uuid[]) ORDER BY s.id FOR UPDATE OF s`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whose stage is over its time and not known to be, the oldest first; those that a step has locked wait for it. */
  lockDue(tx: Tx, now: Date, limit: number): Promise<SpecimenState[]> {
    return tx.query<SpecimenState>(
      `SELECT ${SPECIMEN_COLUMNS} ${FROM_SPECIMENS} WHERE s.due_at <= $1 AND s.overdue_stage IS NULL
       ORDER BY s.due_at LIMIT $2 FOR UPDATE OF s SKIP LOCKED`,
      [now, limit],
    );
  }

  /** The specimens must be locked. */
  async markOverdue(
    tx: Tx,
    late: readonly (Pick<SpecimenState, 'id' | 'version'> & { readonly overdueStage: string })[],
  ): Promise<void> {
    if (late.length === 0) return;
    await tx.execute(
      `UPDATE testing.specimen s SET (version, overdue_stage, overdue_since, overdue_told_at) =
         (given.version, given.stage, s.due_at, $4)
       FROM unnest($1::uuid[], $2::integer[], $3::text[]) AS given (id, version, stage) WHERE s.id = given.id`,
      [
        ...[late.map(({ id }) => id), late.map(({ version }) => version), late.map(({ overdueStage }) => overdueStage)],
        tx.recordedAt,
      ],
    );
  }

  /** The specimens must be locked. Those that are no longer late forget since when they were. */
  async update(tx: Tx, states: readonly SpecimenState[]): Promise<void> {
    if (states.length === 0) return;
    const of = (value: (state: SpecimenState) => unknown): unknown[] => states.map(value);
    await tx.execute(UPDATE, [
      ...[of(({ id }) => id), of(({ version }) => version), of(({ status }) => status)],
      ...[of(({ laboratoryCode }) => laboratoryCode), of(({ dispatchedAt }) => dispatchedAt)],
      ...[of(({ receivedAt }) => receivedAt), of(({ testedAt }) => testedAt), of(({ validatedAt }) => validatedAt)],
      ...[of(({ releasedAt }) => releasedAt), of(({ heldReason }) => heldReason), of(({ refusal }) => refusal)],
      ...[of(({ askedAnewAt }) => askedAnewAt), of(({ expectedAt }) => expectedAt), of(({ dueAt }) => dueAt)],
      of(({ overdueStage }) => overdueStage),
    ]);
  }

  async setPeople(tx: Tx, changed: readonly { readonly id: string; readonly personId: string }[]): Promise<void> {
    if (changed.length === 0) return;
    await tx.execute(
      `UPDATE testing.specimen s SET person_id = given.person_id
       FROM unnest($1::uuid[], $2::uuid[]) AS given (id, person_id) WHERE s.id = given.id`,
      [changed.map(({ id }) => id), changed.map(({ personId }) => personId)],
    );
  }

  async setAnswered(
    tx: Tx,
    answers: readonly { readonly id: string; readonly answered: SpecimenAnswered }[],
  ): Promise<void> {
    if (answers.length === 0) return;
    await tx.execute(
      `UPDATE testing.specimen s SET answered = given.answered
       FROM unnest($1::uuid[], $2::jsonb[]) AS given (id, answered) WHERE s.id = given.id`,
      [answers.map(({ id }) => id), answers.map(({ answered }) => JSON.stringify(answered))],
    );
  }

  /** Whether a new one is asked for, since the business time `at`. */
  async setAskedAnew(
    tx: Tx,
    asked: readonly { readonly specimenId: string; readonly isAsked: boolean }[],
    at: Date,
  ): Promise<void> {
    if (asked.length === 0) return;
    await tx.execute(
      `UPDATE testing.specimen s SET asked_anew_at = CASE WHEN given.is_asked THEN $3::timestamptz END
       FROM unnest($1::uuid[], $2::boolean[]) AS given (id, is_asked) WHERE s.id = given.id`,
      [asked.map(({ specimenId }) => specimenId), asked.map(({ isAsked }) => isAsked), at],
    );
  }

  /** A new specimen was taken in their stead. */
  async markRetaken(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.execute('UPDATE testing.specimen SET asked_anew_at = NULL WHERE id = ANY($1::uuid[])', [[...ids].sort()]);
  }
}
