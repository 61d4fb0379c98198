import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BusinessClock, RealClock } from '#libs/runtime';

/** More at once than this would be an incident of its own. */
const MAX_STAFF = 5_000;

export interface RefusedStaff {
  readonly id: string;
  /** Seconds since 1970 on the real clock: tokens made before are refused. Null: all are. */
  readonly madeBefore: number | null;
}

interface Row {
  readonly id: string;
  readonly all: boolean;
  readonly before: Date | null;
}

/**
 * Which members of staff hold tokens that must be refused: those who were disabled or whose time is over, and tokens
 * from before a change of role or new credentials. Whoever changed too long ago to hold one is left out.
 */
@Injectable()
export class RefusedStaffQuery {
  constructor(
    private readonly database: Database,
    private readonly businessClock: BusinessClock,
    private readonly realClock: RealClock,
  ) {}

  async list(): Promise<RefusedStaff[]> {
    const rows = await this.database.query<Row>(
      `SELECT id, disabled_at IS NOT NULL OR coalesce(expires_at <= $1, false) AS all,
         tokens_refused_before AS before
       FROM identity.staff WHERE tokens_refused_until > $2 OR (disabled_at IS NULL AND expires_at <= $1)
       ORDER BY coalesce(tokens_refused_until, expires_at) DESC LIMIT $3`,
      [this.businessClock.now(), this.realClock.now(), MAX_STAFF],
    );
    return rows.map(({ id, all, before }) => ({ id, madeBefore: all || !before ? null : secondAfter(before) }));
  }
}

/** Tokens say the second in which they were made, so that those of the second of the change are refused too. */
const secondAfter = (instant: Date): number => Math.floor(instant.getTime() / 1000) + 1;
