import { clockCorrection } from './answer-time.rules';

const KEPT_AS = 'lachan.real-time';

/** How far this device's clock is behind, in milliseconds; kept for the time without network. */
let behindMs = Number(localStorage.getItem(KEPT_AS) ?? 0) || 0;

/** Takes the time of day from an answer. */
export function learnRealTime({ headers }: Response): void {
  const correction = clockCorrection(headers.get('date'), Date.now());
  if (correction === undefined) return;
  behindMs = correction;
  localStorage.setItem(KEPT_AS, String(behindMs));
}

/**
 * The real time, as the platform told it last: codes that change by the half minute are made by it, so that a phone
 * with a wrong clock makes good ones.
 */
export const realNow = (): Date => new Date(Date.now() + behindMs);
