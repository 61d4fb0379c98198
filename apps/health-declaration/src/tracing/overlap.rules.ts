import type { TracingRefusal } from './tracing.refusals.js';

const DAY_MS = 86_400_000;
/** Check-ins are kept for a month: nobody need ask for more. */
const WINDOW_DAYS_MAX = 31;

/** From and to, both inclusive. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

export type WindowDecision =
  | { readonly ok: true; readonly value: Window }
  | { readonly ok: false; readonly code: TracingRefusal; readonly path: string };

/** A window without an end lasts until now; one without a beginning as long as windows may. */
export function decideWindow(from: Date | undefined, to: Date | undefined, now: Date): WindowDecision {
  const end = to ?? now;
  const begin = from ?? new Date(end.getTime() - WINDOW_DAYS_MAX * DAY_MS);
  if (end < begin) return { ok: false, code: 'window-ends-before-it-begins', path: 'to' };
  if (end.getTime() - begin.getTime() > WINDOW_DAYS_MAX * DAY_MS)
    return { ok: false, code: 'window-too-long', path: 'from' };
  return { ok: true, value: { from: begin, to: end } };
}

/** Whole minutes for which two people were there at once; 0 where only the margin lets them meet. */
export function minutesTogether(one: Window, other: Window): number {
  const from = Math.max(one.from.getTime(), other.from.getTime());
  const to = Math.min(one.to.getTime(), other.to.getTime());
  return Math.max(0, Math.floor((to - from) / 60_000));
}
