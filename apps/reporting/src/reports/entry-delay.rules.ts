/** Last day of each class, itself included. Fixed: changing them would break the history. */
const ENDS_DAYS = [0, 1, 3, 7, 14, 30] as const;

/** The class of a time from injection to entry: `0d`, `1d`, `2-3d` up to `15-30d`, then `31d+`. */
export function entryDelayClass(days: number): string {
  const at = ENDS_DAYS.findIndex((end) => days <= end);
  const end = ENDS_DAYS[at];
  if (end === undefined) return `${ENDS_DAYS.at(-1)! + 1}d+`;
  const start = (ENDS_DAYS[at - 1] ?? -1) + 1;
  return start === end ? `${end}d` : `${start}-${end}d`;
}
