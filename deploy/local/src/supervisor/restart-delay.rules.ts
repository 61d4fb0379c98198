/** How long a part that died is left lying, so that one that cannot start does not take the machine for itself. */
const FIRST_DELAY_MS = 200;
const FACTOR = 2;
const DELAY_MS_MAX = 5_000;
/** A part that lived this long counts as healthy, and the next death begins at the first delay again. */
const HEALTHY_AFTER_MS = 10_000;

/**
 * @param previousDelayMs the delay before the life that just ended; undefined for the first life
 * @param aliveMs how long that life was
 */
export function restartDelayMs(previousDelayMs: number | undefined, aliveMs: number): number {
  if (previousDelayMs === undefined || aliveMs >= HEALTHY_AFTER_MS) return FIRST_DELAY_MS;
  return Math.min(previousDelayMs * FACTOR, DELAY_MS_MAX);
}
