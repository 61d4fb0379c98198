import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import { SessionStore } from './session.store.js';
import type { VaccinationSession } from './vaccination-session.js';

/** Writes down that a session is over. What it needs before that is asked by whoever closes it. */
@Injectable()
export class ClosedSessions {
  constructor(private readonly sessions: SessionStore) {}

  /** The session that an earlier request has closed. */
  findByKeys(
    tx: Tx,
    keys: readonly Buffer[],
  ): Promise<{ readonly id: string; readonly made: RequestDigest } | undefined> {
    return this.sessions.findClosed(tx, keys);
  }

  /** The session must be held. */
  async close(
    tx: Tx,
    { id }: VaccinationSession,
    { reason, actor, made }: { readonly reason: string | null; readonly actor: Actor; readonly made: RequestDigest },
  ): Promise<void> {
    await this.sessions.close(tx, id, reason, actor.id, made);
  }
}
