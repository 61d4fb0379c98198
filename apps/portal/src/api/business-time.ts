import { realNow } from './real-time';

const HEADER = 'lachan-business-time';
const KEPT_AS = 'lachan.business-time';

/** How far the platform's clock is ahead of the real one, in milliseconds; kept for the time without network. */
let aheadMs = Number(localStorage.getItem(KEPT_AS) ?? 0) || 0;

/**
 * Takes the platform's clock from an answer. It tells both clocks as they were when it was made, so that how far they
 * are apart can be taken from one that a cache has kept, too.
 */
export function learnBusinessTime({ headers }: Response): void {
  const apartMs = Date.parse(headers.get(HEADER) ?? '') - Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(apartMs)) return;
  aheadMs = apartMs;
  localStorage.setItem(KEPT_AS, String(aheadMs));
}

/**
 * The instant by the platform's clock, as far as this device knows it. What people do is dated by this clock: the
 * device's own may be wrong, and a rehearsal plays another year.
 */
export const businessNow = (): Date => new Date(realNow().getTime() + aheadMs);
