const HEADER = 'lachan-business-time';
const KEPT_AS = 'lachan.business-time';

/** How far the platform's clock is ahead of this device's, in milliseconds; kept for the time without network. */
let aheadMs = Number(localStorage.getItem(KEPT_AS) ?? 0) || 0;

/** Takes the platform's clock from an answer. */
export function learnBusinessTime(answer: Response): void {
  const told = Date.parse(answer.headers.get(HEADER) ?? '');
  if (Number.isNaN(told)) return;
  aheadMs = told - Date.now();
  localStorage.setItem(KEPT_AS, String(aheadMs));
}

/**
 * The instant by the platform's clock, as far as this device knows it. What people do is dated by this clock: the
 * device's own may be wrong, and a rehearsal plays another year.
 */
export const businessNow = (): Date => new Date(Date.now() + aheadMs);
