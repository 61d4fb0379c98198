import { Injectable } from '@nestjs/common';
import type { Database } from '#libs/database';

export interface BoardRow {
  readonly of: 'visits' | 'invitations';
  readonly word: string;
  readonly people: number;
  /** Of the observed, those whose observation has ended. */
  readonly mayLeave: number;
}

/** How many are where in a session? */
@Injectable()
export class SessionBoardQuery {
  count(on: Database, sessionId: string, now: Date): Promise<BoardRow[]> {
    return on.query<BoardRow>(
      `SELECT 'visits' AS of, stage AS word, count(*)::int AS people,
         (count(*) FILTER (WHERE stage = 'observed' AND observed_until <= $2))::int AS "mayLeave"
       FROM vaccination.visit WHERE session_id = $1 GROUP BY stage
       UNION ALL
       SELECT 'invitations', state, count(*)::int, 0 FROM vaccination.invitation WHERE session_id = $1 GROUP BY state`,
      [sessionId, now],
    );
  }
}
