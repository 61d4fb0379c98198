import { isInForce, type LocalDay } from '#libs/vocabulary';
import levelRules from '../../../../reference-data/epidemic-level-rules.json' with { type: 'json' };

/** For how long a higher level is announced before it holds, by the document in force on the day. */
export function noticeHoursOn(day: LocalDay): number {
  return levelRules.notice.find((one) => isInForce(one, day))?.raisingHours ?? 0;
}
