import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { SessionStore } from './session.store.js';

const ON_ANOTHER_DAY = 'session-on-another-day';

/** A dose that says in which session it was given. */
export interface DoseInSession {
  readonly sessionId: string | null;
  readonly facilityCode: string;
  readonly day: string;
}

/** The session in which a dose is recorded, and what of that does not fit together. */
export interface HeldSession {
  readonly sessionId: string | null;
  readonly warnings: readonly string[];
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
   * One answer a dose, in their order. A session of another point is as good as none, and refused; a closed one takes
   * what is entered late. A dose of another day was not given in the session that it names, as after midnight: it is
   * recorded without it.
   */
  async hold(tx: Tx, doses: readonly DoseInSession[]): Promise<(HeldSession | Refused)[]> {
    const ids = [...new Set(doses.flatMap(({ sessionId }) => sessionId ?? []))];
    const known = await this.sessions.places(tx, ids);
    return doses.map(({ sessionId, facilityCode, day }) => {
      if (sessionId === null) return { sessionId, warnings: [] };
      const session = known.get(sessionId);
      if (session?.facilityCode !== facilityCode)
        return new Refused('session-not-found', { status: 404, path: 'sessionId' });
      return session.day === day ? { sessionId, warnings: [] } : { sessionId: null, warnings: [ON_ANOTHER_DAY] };
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
