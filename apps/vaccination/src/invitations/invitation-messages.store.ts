import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { CalledByMessageAnswer } from './invitation.dto.js';

export interface MessageBatch {
  readonly answered: CalledByMessageAnswer;
  readonly made: RequestDigest;
}

/** The only door to requests that called people by messages. */
@Injectable()
export class InvitationMessagesStore {
  async insert(tx: Tx, { answered, made }: MessageBatch, by: string): Promise<void> {
    await tx.execute(
      `INSERT INTO vaccination.invitation_message_batch (id, session_id, made_at, made_by, answered, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [answered.id, answered.sessionId, tx.recordedAt, by, JSON.stringify(answered), made.key, made.body],
    );
  }

  async find(tx: Tx, keys: readonly Buffer[]): Promise<MessageBatch | undefined> {
    const [row] = await tx.query<{ answered: CalledByMessageAnswer } & RequestDigest>(
      `SELECT answered, key_digest AS key, body_digest AS body FROM vaccination.invitation_message_batch
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return row && { answered: row.answered, made: { key: row.key, body: row.body } };
  }
}
