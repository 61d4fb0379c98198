import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { CaseAct } from './case-act.js';
import { ACT_COLUMNS } from './case.store.js';

/** A history is read by people; more acts than this are no history any more. */
const ACTS_MAX = 1_000;

export type ListedAct = Omit<CaseAct, 'actor' | 'made'> & { readonly actorKind: string; readonly actorId: string };

/** What was done to a case? */
@Injectable()
export class CaseActsQuery {
  constructor(private readonly database: Database) {}

  /** The oldest first. */
  list(caseId: string): Promise<ListedAct[]> {
    return this.database.query<ListedAct>(
      `SELECT ${ACT_COLUMNS} FROM cases.case_act WHERE case_id = $1 ORDER BY version LIMIT ${ACTS_MAX}`,
      [caseId],
    );
  }

  /** The instant whose month seals the case; undefined where there is none. */
  async openedAt(caseId: string): Promise<Date | undefined> {
    const [row] = await this.database.query<{ openedAt: Date }>(
      'SELECT opened_at AS "openedAt" FROM cases.registered_case WHERE id = $1',
      [caseId],
    );
    return row?.openedAt;
  }

  /** The first day of every local month in which a case was opened: the months whose keys seal something. */
  async monthsOpened(): Promise<string[]> {
    const rows = await this.database.query<{ day: string }>(
      `SELECT DISTINCT date_trunc('month', opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day
       FROM cases.registered_case ORDER BY day`,
    );
    return rows.map(({ day }) => day);
  }

  /** The day that the last report of a death named. */
  async reportedDeathDay(tx: Tx, caseId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ day: string }>(
      `SELECT detail ->> 'day' AS day FROM cases.case_act
       WHERE case_id = $1 AND act = 'death-reported' ORDER BY version DESC LIMIT 1`,
      [caseId],
    );
    return row?.day;
  }
}
