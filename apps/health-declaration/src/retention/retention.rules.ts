import { addDays } from '#libs/vocabulary';

/** Where the business clock runs fast, an idempotency key is still kept for ten minutes of the real one. */
export const KEPT_REAL_MINUTES_MIN = 10;

/** Data of this day and of all before it is to be deleted today, when it is kept for whole days after its own. */
export function lastExpiredDay(today: string, keptDays: number): string {
  return addDays(today, -keptDays - 1);
}
