import { addDays } from '#libs/vocabulary';

/** How long declarations are kept, as the rule is in force from a day on. */
export interface RetentionRule {
  /** First day in Asia/Ho_Chi_Minh. */
  readonly validFrom: string;
  /** Whole days after the day of the declaration. */
  readonly keptDays: number;
  /** The document that says so; it stands on the receipt. */
  readonly document: string;
}

const RULES: readonly RetentionRule[] = [
  {
    validFrom: '2020-01-01',
    keptDays: 30,
    document: 'One month on the shared platforms, then deleted for good (announced July 2021, ictnews 291558)',
  },
];

/** Where the business clock runs fast, an idempotency key is still kept for ten minutes of the real one. */
export const KEPT_REAL_MINUTES_MIN = 10;

export function retentionInForce(today: string): RetentionRule {
  const found = RULES.findLast(({ validFrom }) => validFrom <= today);
  if (!found) throw new RangeError('No retention is in force on that day');
  return found;
}

/** Declarations of this day and of all before it are to be deleted today. */
export function lastExpiredDay(today: string): string {
  return addDays(today, -retentionInForce(today).keptDays - 1);
}
