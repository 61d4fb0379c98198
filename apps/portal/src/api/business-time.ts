import { ANSWER_TAKES_MS_MAX, surelyAhead, tellsTheTime } from './answer-time.rules';

const HEADER = 'lachan-business-time';
const KEPT_AS = 'lachan.business-ahead';

/** How far the platform's clock is ahead of this device's, in milliseconds; kept for the time without network. */
let aheadMs = keptNumber();
/** The latest instant that was given out, in milliseconds. */
let givenMs = -Infinity;

/** Takes the platform's clock from an answer. */
export function learnBusinessTime({ headers }: Response): void {
  const told = Date.parse(headers.get(HEADER) ?? '');
  if (Number.isNaN(told)) return;
  aheadMs = surelyAhead(told - Date.now(), aheadMs, tellsTheTime(headers.get('cache-control')));
  localStorage.setItem(KEPT_AS, String(aheadMs));
}

/**
 * The instant by the platform's clock, as far as this device knows it. What people do is dated by this clock: the
 * device's own may be wrong, and a rehearsal plays another year. It is behind by what an answer takes, and never
 * ahead: the platform would take what is dated later than it arrives as done on arrival. Nor does it go back because
 * one answer took longer than another, so that who leaves at once leaves no earlier than he came.
 */
export function businessNow(): Date {
  const nowMs = Date.now() + (aheadMs ?? 0);
  if (nowMs >= givenMs || givenMs - nowMs > ANSWER_TAKES_MS_MAX) givenMs = nowMs;
  return new Date(givenMs);
}

function keptNumber(): number | undefined {
  const kept = localStorage.getItem(KEPT_AS);
  return kept === null || Number.isNaN(Number(kept)) ? undefined : Number(kept);
}
