import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { SessionsOfDoses } from '../sessions/sessions-of-doses.js';
import { DosesOfVisits } from '../visits/doses-of-visits.js';
import type { DoseRow } from './dose-state.js';
import { isCountedOtherwise, isTakenElsewhere, type Restatable } from './restated-dose.rules.js';

/** What a change of an entry means for the session in which the dose was given, and for the visit of its person. */
@Injectable()
export class FollowSessions {
  constructor(
    private readonly sessions: SessionsOfDoses,
    private readonly visits: DosesOfVisits,
  ) {}

  /**
   * After the courses were counted, which holds their lots: whoever closes a session takes the lots before it, too.
   *
   * @param entry as it was before
   * @param after null for a withdrawal
   */
  async execute(tx: Tx, entry: DoseRow, after: Restatable | null, actor: Actor): Promise<void> {
    const { id, sessionId } = entry;
    const isOtherwise = after === null || isCountedOtherwise(entry, after);
    if (sessionId !== null && isOtherwise) await this.sessions.changed(tx, { id, sessionId });
    if (after === null) await this.visits.withdrawn(tx, id, actor);
    else if (sessionId !== null && isTakenElsewhere(entry, after)) await this.visits.moved(tx, id, actor);
  }
}
