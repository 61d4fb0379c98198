import type { Database } from '#libs/database';
import { addDays, localDayOf } from '#libs/vocabulary';

/** Days that partitions of the event log are made ahead of the business clock, which may run through a year in an hour. */
const DAYS_AHEAD = 62;
/** The business clock may be set to begin before now; its own month must have a partition too. */
const DAYS_BEHIND = 1;

/** Keeps partitions ahead of the clock; asks the database only when the day has changed. */
export class MonthsAhead {
  private ensuredOn: string | undefined;

  constructor(private readonly database: Database) {}

  async ensure(now: Date): Promise<void> {
    const day = localDayOf(now);
    if (day === this.ensuredOn) return;
    await this.database.query('select messaging.ensure_months($1::date, $2::date)', [
      addDays(day, -DAYS_BEHIND),
      addDays(day, DAYS_AHEAD),
    ]);
    this.ensuredOn = day;
  }
}
