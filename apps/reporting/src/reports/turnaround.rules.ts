const MINUTES_AN_HOUR = 60;

/** Upper ends of the classes in hours, without the end itself. Fixed: changing them would break the history. */
const ENDS_HOURS = [6, 12, 24, 36, 48, 72] as const;

/** The class of a time from collection to release: `0-6h` up to `48-72h`, then `72h+`. */
export function turnaroundClass(minutes: number): string {
  const at = ENDS_HOURS.findIndex((end) => minutes < end * MINUTES_AN_HOUR);
  const end = ENDS_HOURS[at];
  return end === undefined ? `${ENDS_HOURS.at(-1)}h+` : `${ENDS_HOURS[at - 1] ?? 0}-${end}h`;
}
