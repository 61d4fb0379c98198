import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { CorrectionKind, LocalDay } from '#libs/vocabulary';
import type { CorrectionTicket, KeyedTicketAct, TicketAct, TicketState } from './correction-ticket.js';

/** Whose tickets somebody may see; for the province also those of which no place is known. */
export interface ReadableTickets {
  readonly communes: readonly string[];
  readonly facility: string | null;
  readonly isOfProvince: boolean;
}

/** Those that are asked for; null where it does not matter. */
export interface TicketFilter {
  readonly states: readonly TicketState[];
  readonly kind: CorrectionKind | null;
  readonly commune: string | null;
  /** Those that are to be answered by a day before this one. */
  readonly answerBefore: LocalDay | null;
}

export interface NewTicketAct extends Pick<TicketAct, 'act' | 'applied' | 'refusals' | 'sealedNote'> {
  readonly actor: { readonly kind: string; readonly id: string };
  readonly made: RequestDigest | null;
}

const SELECT = `SELECT t.id, t.version, t.state, t.kind, t.code, t.commune_code AS "communeCode",
  t.facility_code AS "facilityCode", t.facility_commune AS "facilityCommune", t.opened_at AS "openedAt",
  t.answer_by AS "answerBy", t.alarmed_at AS "alarmedAt", t.taken_by AS "takenBy", t.person_id AS "personId",
  t.dose_id AS "doseId", t.refusals, t.closed_at AS "closedAt", t.sealed FROM vaccination.correction_ticket t`;
const OPENED = `t.state <> 'unconfirmed'`;
const ACT = `a.ticket_id AS "ticketId", a.version, a.act, a.acted_at AS "actedAt", a.actor_kind AS "actorKind",
  a.actor_id AS "actorId", a.applied, a.person_id AS "personId", a.dose_id AS "doseId", a.refusals,
  a.sealed_note AS "sealedNote"`;
/** As the index of those that are due has it. */
const DUE = `t.state = ANY($1::text[]) AND t.state IN ('open', 'taken', 'sent-back') AND t.answer_by < $2::date`;

/** What is due: nobody answered in time, or no better proof came. */
export type DueTickets = 'to-alarm' | 'to-lapse';
const DUE_STATES: Readonly<Record<DueTickets, readonly TicketState[]>> = {
  'to-alarm': ['open', 'taken'],
  'to-lapse': ['sent-back'],
};

/** The only door to tickets that were opened; those whose phone is not proven yet have a door of their own. */
@Injectable()
export class CorrectionTicketStore {
  async find(on: Database | Tx, id: string): Promise<CorrectionTicket | undefined> {
    return (await on.query<CorrectionTicket>(`${SELECT} WHERE t.id = $1 AND ${OPENED}`, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<CorrectionTicket | undefined> {
    return (await tx.query<CorrectionTicket>(`${SELECT} WHERE t.id = $1 AND ${OPENED} FOR UPDATE`, [id]))[0];
  }

  /** It must be locked. */
  async change(
    tx: Tx,
    ticket: CorrectionTicket,
    { act, actor, applied, sealedNote, refusals, made }: NewTicketAct,
  ): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.correction_ticket SET (version, state, facility_code, facility_commune, answer_by, alarmed_at,
         taken_by, person_id, dose_id, refusals, closed_at) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       WHERE id = $1`,
      [
        ...[ticket.id, ticket.version, ticket.state, ticket.facilityCode, ticket.facilityCommune, ticket.answerBy],
        ...[ticket.alarmedAt, ticket.takenBy, ticket.personId, ticket.doseId, ticket.refusals, ticket.closedAt],
      ],
    );
    await tx.execute(
      `INSERT INTO vaccination.correction_ticket_act (ticket_id, version, act, acted_at, actor_kind, actor_id, applied,
         person_id, dose_id, refusals, sealed_note, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[ticket.id, ticket.version, act, tx.recordedAt, actor.kind, actor.id, applied, ticket.personId],
        ...[ticket.doseId, refusals, sealedNote, made?.key ?? null, made?.body ?? null],
      ],
    );
  }

  /** The act that one of these keys has made. */
  async findAct(tx: Tx, keys: readonly Buffer[]): Promise<KeyedTicketAct | undefined> {
    const [row] = await tx.query<TicketAct & RequestDigest>(
      `SELECT ${ACT}, a.key_digest AS key, a.body_digest AS body FROM vaccination.correction_ticket_act a
       WHERE a.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { ...row, made: { key: row.key, body: row.body } };
  }

  actsOf(on: Database | Tx, ticketId: string): Promise<TicketAct[]> {
    return on.query<TicketAct>(
      `SELECT ${ACT} FROM vaccination.correction_ticket_act a WHERE a.ticket_id = $1 ORDER BY a.version`,
      [ticketId],
    );
  }

  /** The oldest first; `after` names the last of the page before. */
  list(
    on: Database,
    { communes, facility, isOfProvince }: ReadableTickets,
    { states, kind, commune, answerBefore }: TicketFilter,
    after: { readonly openedAt: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<CorrectionTicket[]> {
    return on.query<CorrectionTicket>(
      `${SELECT} WHERE ${OPENED} AND t.state = ANY($4::text[])
         AND (t.commune_code = ANY($1::text[]) OR t.facility_commune = ANY($1::text[]) OR t.facility_code = $2
           OR ($3 AND t.commune_code IS NULL AND t.facility_commune IS NULL))
         AND ($5::text IS NULL OR t.kind = $5) AND ($6::text IS NULL OR coalesce(t.commune_code, t.facility_commune) = $6)
         AND ($7::date IS NULL OR (t.answer_by < $7 AND t.state IN ('open', 'taken')))
         AND ($8::timestamptz IS NULL OR (t.opened_at, t.id) > ($8, $9::uuid))
       ORDER BY t.opened_at, t.id LIMIT $10`,
      [
        ...[communes, facility, isOfProvince, states, kind, commune, answerBefore],
        ...[after?.openedAt ?? null, after?.id ?? null, rows],
      ],
    );
  }

  /** Those of before the day, but for those that another process has taken. An alarm is given once. */
  lockDue(tx: Tx, due: DueTickets, today: LocalDay, rows: number): Promise<CorrectionTicket[]> {
    return tx.query<CorrectionTicket>(
      `${SELECT} WHERE ${DUE} AND (t.state = 'sent-back' OR t.alarmed_at IS NULL)
       ORDER BY t.answer_by, t.id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [DUE_STATES[due], today, rows],
    );
  }

  async isAnyDue(on: Database, due: DueTickets, today: LocalDay): Promise<boolean> {
    const sql = `SELECT FROM vaccination.correction_ticket t WHERE ${DUE}
      AND (t.state = 'sent-back' OR t.alarmed_at IS NULL) LIMIT 1`;
    return (await on.query(sql, [DUE_STATES[due], today])).length > 0;
  }
}
