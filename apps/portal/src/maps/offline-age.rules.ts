/** How old something is, in the unit that says most. */
export interface Age {
  readonly count: number;
  readonly unit: 'minute' | 'hour' | 'day';
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Whole units that have passed; what a fast clock puts into the future is new. */
export function ageOf(asOf: string, now: Date): Age {
  const ms = Math.max(0, now.getTime() - Date.parse(asOf));
  if (ms < HOUR_MS) return { count: Math.floor(ms / MINUTE_MS), unit: 'minute' };
  return ms < DAY_MS
    ? { count: Math.floor(ms / HOUR_MS), unit: 'hour' }
    : { count: Math.floor(ms / DAY_MS), unit: 'day' };
}
