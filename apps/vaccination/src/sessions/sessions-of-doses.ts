import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { SessionStore } from './session.store.js';

/** A dose that says in which session it was given. */
export interface DoseInSession {
  readonly sessionId: string | null;
  readonly facilityCode: string;
  readonly day: string;
}

/** An entry of a session in which something is otherwise by now. */
interface EntryOfSession {
  readonly id: string;
  readonly sessionId: string;
}

/** Holds doses against the sessions that they name. */
@Injectable()
export class SessionsOfDoses {
  constructor(private readonly sessions: SessionStore) {}

  /**
   * One answer a dose, in their order; undefined where nothing speaks against it. A session of another point is as good as
   * none; a closed one takes what is entered late.
   */
  async refusals(tx: Tx, doses: readonly DoseInSession[]): Promise<(Refused | undefined)[]> {
    const ids = [...new Set(doses.flatMap(({ sessionId }) => sessionId ?? []))];
    const known = await this.sessions.places(tx, ids);
    return doses.map(({ sessionId, facilityCode, day }) => {
      if (sessionId === null) return undefined;
      const session = known.get(sessionId);
      if (session?.facilityCode !== facilityCode)
        return new Refused('session-not-found', { status: 404, path: 'sessionId' });
      return session.day === day ? undefined : new Refused('session-on-another-day', { path: 'sessionId' });
    });
  }

  /**
   * Of closed sessions it is visible that these doses were not counted at the close. The lots of the doses must be held,
   * so that whoever closes a session at this moment either counts them or has closed it already.
   */
  async cameLate(tx: Tx, doses: readonly { readonly id: string; readonly sessionId: string | null }[]): Promise<void> {
    const ofSessions = doses.flatMap(({ id, sessionId }) => (sessionId === null ? [] : [{ id, sessionId }]));
    await this.sessions.markChanged(tx, ofSessions);
  }

  /** What was counted of a dose at the close is not so any more, which a closed session shows from then on. */
  async changed(tx: Tx, dose: EntryOfSession): Promise<void> {
    await this.sessions.lock(tx, dose.sessionId, 'update');
    await this.sessions.markChanged(tx, [dose]);
  }
}
