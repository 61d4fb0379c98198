/** How long ago something was last said of a supply point. */
export const STATEMENT_AGES = ['within-2h', 'within-a-day', 'within-a-week', 'longer-ago', 'never'] as const;
export type StatementAge = (typeof STATEMENT_AGES)[number];

const HOUR_MS = 3_600_000;
/** Each age with the milliseconds at which it ends. */
const ENDS: readonly (readonly [StatementAge, number])[] = [
  ['within-2h', 2 * HOUR_MS],
  ['within-a-day', 24 * HOUR_MS],
  ['within-a-week', 7 * 24 * HOUR_MS],
];

/** @param saidAt when the last statement was made; null where nobody has said anything yet */
export function statementAgeOf(saidAt: Date | null, now: Date): StatementAge {
  if (saidAt === null) return 'never';
  const age = now.getTime() - saidAt.getTime();
  return ENDS.find(([, end]) => age < end)?.[0] ?? 'longer-ago';
}
