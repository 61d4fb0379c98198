import { Refused } from '#libs/http';
import { daysBetween } from '#libs/vocabulary';

/** The longest period of one question. */
const PERIOD_DAYS_MAX = 400;

/** @throws Refused 400 for a period that ends before it begins, or is longer than one answer tells */
export function requirePeriod({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to < from) throw new Refused('period-ends-before-it-begins', { status: 400, path: 'to' });
  if (daysBetween(from, to) >= PERIOD_DAYS_MAX) throw new Refused('period-too-long', { status: 400, path: 'to' });
}
