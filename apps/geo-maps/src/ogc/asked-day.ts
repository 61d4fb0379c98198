import { localDayOf, type LocalDay } from '#libs/vocabulary';
import type { AskedTime } from './parse-datetime.js';

/**
 * The day of which a layer tells that is reckoned by days: the last of the time that is asked for, and today at the
 * latest where that has no end. Its features hold on that day alone.
 */
export function askedDayOf(asked: AskedTime | null, now: Date): LocalDay {
  if (asked === null) return localDayOf(now);
  if (asked.to !== null) return localDayOf(asked.to);
  return localDayOf(asked.from !== null && asked.from > now ? asked.from : now);
}
