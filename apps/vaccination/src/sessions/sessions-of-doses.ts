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
}
