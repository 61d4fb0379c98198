import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';
import type { CorrectionProof } from './correction-ticket.js';

export interface NewProof {
  readonly number: number;
  readonly mediaType: string;
  readonly bytes: number;
  readonly day: LocalDay;
  readonly sealed: Buffer;
}

const SHOWN = `number, media_type AS "mediaType", bytes, added_at AS "addedAt", erased_at AS "erasedAt"`;
/** Of tickets that were closed before the instant, proofs that are still there. */
const EXPIRED = `FROM vaccination.correction_ticket t JOIN vaccination.correction_proof p ON p.ticket_id = t.id
  WHERE t.closed_at < $1 AND p.sealed IS NOT NULL`;

/** The only door to the proofs of tickets. */
@Injectable()
export class CorrectionProofStore {
  ofTicket(on: Database | Tx, ticketId: string): Promise<CorrectionProof[]> {
    return on.query<CorrectionProof>(
      `SELECT ${SHOWN} FROM vaccination.correction_proof WHERE ticket_id = $1 ORDER BY number`,
      [ticketId],
    );
  }

  async sealedOf(
    on: Database | Tx,
    ticketId: string,
    number: number,
  ): Promise<(CorrectionProof & { readonly sealed: Buffer | null }) | undefined> {
    const [found] = await on.query<CorrectionProof & { sealed: Buffer | null }>(
      `SELECT ${SHOWN}, sealed FROM vaccination.correction_proof WHERE ticket_id = $1 AND number = $2`,
      [ticketId, number],
    );
    return found;
  }

  /** The ticket must be locked, so that two forms never take one number. */
  async insert(tx: Tx, ticketId: string, proofs: readonly NewProof[]): Promise<void> {
    for (const { number, mediaType, bytes, day, sealed } of proofs)
      await tx.execute(
        `INSERT INTO vaccination.correction_proof (ticket_id, number, media_type, bytes, added_at, day, sealed)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [ticketId, number, mediaType, bytes, tx.recordedAt, day, sealed],
      );
  }

  async isAnyExpired(on: Database, closedBefore: Date): Promise<boolean> {
    return (await on.query(`SELECT ${EXPIRED} LIMIT 1`, [closedBefore])).length > 0;
  }

  /** Tickets whose proofs have been kept for long enough. */
  async expired(on: Database | Tx, closedBefore: Date, tickets: number): Promise<string[]> {
    const rows = await on.query<{ id: string }>(`SELECT DISTINCT t.id ${EXPIRED} ORDER BY t.id LIMIT $2`, [
      closedBefore,
      tickets,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Answers the days whose keys sealed them. */
  async erase(tx: Tx, ticketId: string): Promise<LocalDay[]> {
    const rows = await tx.query<{ day: LocalDay }>(
      `UPDATE vaccination.correction_proof SET sealed = NULL, erased_at = $2 WHERE ticket_id = $1 AND sealed IS NOT NULL
       RETURNING day`,
      [ticketId, tx.recordedAt],
    );
    return [...new Set(rows.map(({ day }) => day))];
  }

  /** Whether nothing is left that the key of the day sealed. */
  async isDayErased(tx: Tx, day: LocalDay): Promise<boolean> {
    const sql = 'SELECT FROM vaccination.correction_proof WHERE day = $1 AND sealed IS NOT NULL LIMIT 1';
    return (await tx.query(sql, [day])).length === 0;
  }
}
