const FIRST_PAUSE_MS = 100;

/** The longest pause between two attempts of an adapter, whatever it repeats. */
export const MAX_PAUSE_MS = 5_000;

/** Milliseconds to wait before attempt `attempt` + 1 (0 is the first failure): doubled each time, half of it random. */
export function backoffMs(attempt: number): number {
  const pause = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 16));
  return pause / 2 + Math.random() * (pause / 2);
}
