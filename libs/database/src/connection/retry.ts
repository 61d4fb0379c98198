import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable, isConflict } from './database-errors.js';

/** How often a transaction's work is run at most. */
export const MAX_ATTEMPTS = 6;
/** Milliseconds before the second attempt; doubled for each further one. */
const FIRST_PAUSE_MS = 10;

/** Whether the work left no trace for sure and can succeed when run again. */
export function isWorthRepeating(error: unknown): boolean {
  return isConflict(error) || (error instanceof DatabaseUnavailable && error.connectionLost);
}

/** Between half and the whole of the attempt's pause, so that two that met do not meet again. */
export function pauseBefore(attempt: number, random: number): number {
  const whole = FIRST_PAUSE_MS * 2 ** attempt;
  return whole / 2 + (whole / 2) * random;
}

export async function backOff(attempt: number): Promise<void> {
  await pause(pauseBefore(attempt, Math.random()));
}
