import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { DeclineReason, Invitation, InvitationState, InvitedPerson } from './invitation.js';

const SELECT = `SELECT i.id, i.version, i.campaign_id AS "campaignId", i.session_id AS "sessionId",
    s.facility_code AS "facilityCode", s.commune_code AS "communeCode", s.day, i.shift,
    to_char(h.starts_at, 'HH24:MI') AS "startsAt", to_char(h.ends_at, 'HH24:MI') AS "endsAt",
    coalesce(p.merged_into, p.id) AS "personId", i.state, i.reason, i.dose_id AS "doseId", i.made_at AS "madeAt", i.sealed
  FROM vaccination.invitation i JOIN vaccination.vaccination_session s ON s.id = i.session_id
  JOIN vaccination.vaccination_session_shift h ON h.session_id = i.session_id AND h.shift = i.shift
  JOIN vaccination.person p ON p.id = i.person_id`;
const STANDS = `i.state NOT IN ('absent', 'declined')`;

/** Under every key still held. */
export interface NameAndBirth {
  readonly nameBirth: readonly Buffer[];
  /** Empty where only the year is known. */
  readonly nameDate: readonly Buffer[];
}

/** An invitation to be made. */
export interface NewInvitation extends InvitedPerson {
  readonly invitationId: string;
  readonly campaignId: string;
  readonly sessionId: string;
  readonly shift: number;
  readonly codeIndex: Buffer;
  readonly sealed: Buffer;
}

export interface InvitationStep {
  readonly invitationId: string;
  readonly state: InvitationState;
  readonly reason: DeclineReason | null;
  readonly sealedNote: Buffer | null;
  /** Whether a message was sent, and nobody spoke with the person. */
  readonly byMessage: boolean;
  readonly made: RequestDigest | null;
}

export interface TakenStep {
  readonly state: InvitationState;
  readonly reason: DeclineReason | null;
  readonly steppedAt: Date;
  readonly sealedNote: Buffer | null;
  readonly byMessage: boolean;
}

export interface MadeBy {
  readonly by: string;
  readonly selectionId: string | null;
  readonly batchId: string | null;
  /** Null for those of a batch. */
  readonly made: RequestDigest | null;
}

/** The only door to invitations and their steps. */
@Injectable()
export class InvitationStore {
  /** With their first step. The campaign must be locked. */
  async insert(tx: Tx, all: readonly NewInvitation[], { by, selectionId, batchId, made }: MadeBy): Promise<void> {
    if (all.length === 0) return;
    await tx.execute(
      `INSERT INTO vaccination.invitation (id, version, campaign_id, session_id, shift, person_id, selection_id, batch_id,
         residence_commune, priority_group, state, code_index, sealed, made_at, made_by, key_digest, body_digest)
       SELECT id, 1, campaign, session, shift, person, $10, $11, residence, grp, 'planned', code, sealed, $12, $13, $14, $15
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::uuid[], $6::text[], $7::text[], $8::bytea[],
         $9::bytea[]) AS given (id, campaign, session, shift, person, residence, grp, code, sealed)`,
      [
        ...[all.map(({ invitationId }) => invitationId), all.map(({ campaignId }) => campaignId)],
        ...[all.map(({ sessionId }) => sessionId), all.map(({ shift }) => shift), all.map(({ id }) => id)],
        ...[all.map(({ residenceCommune }) => residenceCommune), all.map(({ priorityGroup }) => priorityGroup)],
        ...[all.map(({ codeIndex }) => codeIndex), all.map(({ sealed }) => sealed)],
        ...[selectionId, batchId, tx.recordedAt, by, made?.key ?? null, made?.body ?? null],
      ],
    );
    const planned = all.map(({ invitationId }) => ({ invitationId, ...NO_WORDS, state: 'planned' as const }));
    await this.insertSteps(tx, planned, by);
  }

  async findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<(Invitation & { readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<{ id: string } & RequestDigest>(
      `SELECT id, key_digest AS key, body_digest AS body FROM vaccination.invitation WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    const found = row && (await this.find(tx, row.id));
    return found && row && { ...found, made: { key: row.key, body: row.body } };
  }

  async find(on: Database | Tx, id: string): Promise<Invitation | undefined> {
    const [found] = await on.query<Invitation>(`${SELECT} WHERE i.id = $1`, [id]);
    return found;
  }

  /** Until the transaction ends nobody else takes a step of it. */
  async lock(tx: Tx, id: string): Promise<Invitation | undefined> {
    const [found] = await tx.query<Invitation>(`${SELECT} WHERE i.id = $1 FOR UPDATE OF i`, [id]);
    return found;
  }

  /** @param indexes of one code, under every key still held */
  async idOfCode(tx: Tx, indexes: readonly Buffer[]): Promise<string | undefined> {
    const [found] = await tx.query<{ id: string }>(
      'SELECT id FROM vaccination.invitation WHERE code_index = ANY($1::bytea[])',
      [indexes],
    );
    return found?.id;
  }

  /** Of these people, to whom merges lead, those who have a standing invitation to the campaign. */
  async invitedOf(tx: Tx, campaignId: string, rootIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT coalesce(p.merged_into, p.id) AS id FROM vaccination.invitation i
       JOIN vaccination.person p ON p.id = i.person_id
       WHERE i.campaign_id = $1 AND ${STANDS} AND coalesce(p.merged_into, p.id) = ANY($2::uuid[])`,
      [campaignId, rootIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The standing invitation of somebody, to whom merges lead, to a session. */
  async ofPerson(tx: Tx, sessionId: string, rootId: string): Promise<Invitation | undefined> {
    const [found] = await tx.query<Invitation>(
      `${SELECT} WHERE i.session_id = $1 AND ${STANDS} AND coalesce(p.merged_into, p.id) = $2 ORDER BY i.id LIMIT 1`,
      [sessionId, rootId],
    );
    return found;
  }

  /** Two of those at most who are invited to the session, are called so and were born then, as far as both is known. */
  async namesakes(tx: Tx, sessionId: string, { nameBirth, nameDate }: NameAndBirth): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT coalesce(p.merged_into, p.id) AS id FROM vaccination.invitation i
       JOIN vaccination.person p ON p.id = i.person_id
       WHERE i.session_id = $1 AND ${STANDS} AND p.name_birth_index = ANY($2::bytea[]) AND (cardinality($3::bytea[]) = 0
         OR p.name_date_index IS NULL OR p.name_date_index = ANY($3::bytea[])) LIMIT 2`,
      [sessionId, nameBirth, nameDate],
    );
    return rows.map(({ id }) => id);
  }

  /** In the order of their ids. */
  list(
    tx: Tx,
    { sessionId, state }: { readonly sessionId: string; readonly state: InvitationState | undefined },
    after: string | null,
    rows: number,
  ): Promise<Invitation[]> {
    return tx.query<Invitation>(
      `${SELECT} WHERE i.session_id = $1 AND ($2::text IS NULL OR i.state = $2) AND ($3::uuid IS NULL OR i.id > $3)
       ORDER BY i.id LIMIT $4`,
      [sessionId, state ?? null, after, rows],
    );
  }

  /** Locked, in the order of their ids. */
  lockOfSession(tx: Tx, sessionId: string, state: InvitationState | null = null): Promise<Invitation[]> {
    return tx.query<Invitation>(
      `${SELECT} WHERE i.session_id = $1 AND ($2::text IS NULL OR i.state = $2) ORDER BY i.id FOR UPDATE OF i`,
      [sessionId, state],
    );
  }

  async lockOfDose(tx: Tx, doseId: string): Promise<Invitation | undefined> {
    const [found] = await tx.query<Invitation>(`${SELECT} WHERE i.dose_id = $1 FOR UPDATE OF i`, [doseId]);
    return found;
  }

  /** They must be locked. One step of an invitation at a time. */
  async step(tx: Tx, steps: readonly InvitationStep[], by: string, doseId: string | null = null): Promise<void> {
    if (steps.length === 0) return;
    await tx.execute(
      `UPDATE vaccination.invitation i SET (version, state, reason, dose_id) =
         (i.version + 1, given.state, given.reason, $4::uuid)
       FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given (id, state, reason) WHERE i.id = given.id`,
      [
        ...[steps.map(({ invitationId }) => invitationId), steps.map(({ state }) => state)],
        ...[steps.map(({ reason }) => reason), doseId],
      ],
    );
    await this.insertSteps(tx, steps, by);
  }

  async findStep(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<(TakenStep & { readonly invitationId: string; readonly made: RequestDigest }) | undefined> {
    const [row] = await tx.query<TakenStep & { invitationId: string } & RequestDigest>(
      `SELECT invitation_id AS "invitationId", state, reason, stepped_at AS "steppedAt", sealed_note AS "sealedNote",
         by_message AS "byMessage", key_digest AS key, body_digest AS body
       FROM vaccination.invitation_step WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  stepsOf(on: Database | Tx, id: string): Promise<(TakenStep & { readonly by: string })[]> {
    return on.query<TakenStep & { by: string }>(
      `SELECT state, reason, stepped_at AS "steppedAt", stepped_by AS by, sealed_note AS "sealedNote",
         by_message AS "byMessage"
       FROM vaccination.invitation_step WHERE invitation_id = $1 ORDER BY sequence`,
      [id],
    );
  }

  private async insertSteps(tx: Tx, steps: readonly InvitationStep[], by: string): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.invitation_step (invitation_id, sequence, state, reason, stepped_at, stepped_by, sealed_note,
         key_digest, body_digest, by_message)
       SELECT id, coalesce((SELECT max(sequence) FROM vaccination.invitation_step WHERE invitation_id = id), 0) + 1, state,
         reason, $7, $8, note, key, body, message
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::bytea[], $6::bytea[],
         $9::boolean[]) AS given (id, state, reason, note, key, body, message)`,
      [
        ...[steps.map(({ invitationId }) => invitationId), steps.map(({ state }) => state)],
        ...[steps.map(({ reason }) => reason), steps.map(({ sealedNote }) => sealedNote)],
        ...[steps.map(({ made }) => made?.key ?? null), steps.map(({ made }) => made?.body ?? null)],
        ...[tx.recordedAt, by, steps.map(({ byMessage }) => byMessage)],
      ],
    );
  }
}

const NO_WORDS = { reason: null, sealedNote: null, made: null, byMessage: false } as const;
