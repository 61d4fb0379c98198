import type { PlaceKind } from '#libs/vocabulary';
import type { CheckInRefusal } from './check-in.refusals.js';

export const WAYS = ['person-scans', 'place-scans'] as const;
export type Way = (typeof WAYS)[number];

/** What was held before the camera, or typed. */
export const SHOWN = [
  ...(['personal-code', 'visitor', 'card', 'declaration'] as const),
  ...(['chip-card', 'personal-qr', 'health-insurance-card'] as const),
] as const;
export type Shown = (typeof SHOWN)[number];

/** Rules of entering and leaving that are in force. */
export interface CheckInRules {
  readonly lateHours: number;
  readonly aheadMinutes: number;
  readonly stayMinutes: ByKind<number>;
  readonly whenFull: ByKind<'refuse' | 'warn'>;
}

interface ByKind<T> {
  readonly otherwise: T;
  readonly byKind: Readonly<Partial<Record<PlaceKind, T>>>;
}

export type CheckInDecision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CheckInRefusal; readonly path: string };

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** The time that is recorded for the act. Both limits are inclusive. */
export function decideTime(
  at: Date | undefined,
  receivedAt: Date,
  { lateHours, aheadMinutes }: Pick<CheckInRules, 'lateHours' | 'aheadMinutes'>,
): CheckInDecision<Date> {
  if (at === undefined) return { ok: true, value: receivedAt };
  const aheadMs = at.getTime() - receivedAt.getTime();
  if (aheadMs > aheadMinutes * MINUTE_MS) return { ok: false, code: 'time-in-the-future', path: 'at' };
  if (-aheadMs > lateHours * HOUR_MS) return { ok: false, code: 'time-too-long-ago', path: 'at' };
  return { ok: true, value: aheadMs > 0 ? receivedAt : at };
}

/** When the stay ends that nobody ends. */
export function dueOutAt(checkedInAt: Date, kind: string, { stayMinutes }: Pick<CheckInRules, 'stayMinutes'>): Date {
  return new Date(checkedInAt.getTime() + ruleOf(stayMinutes, kind) * MINUTE_MS);
}

/** A place of a kind that no rule names has the rule for all others. */
export function ruleOf<T>({ otherwise, byKind }: ByKind<T>, kind: string): T {
  return Object.hasOwn(byKind, kind) ? (byKind[kind as PlaceKind] ?? otherwise) : otherwise;
}

/** A stay that is still open, and when somebody says that it ended. */
export interface Departure {
  readonly checkedInAt: Date;
  readonly dueOutAt: Date;
}

/** Who leaves after the stay was taken to be over has left when it was: nobody stays longer than the rule says. */
export function decideDeparture({ checkedInAt, dueOutAt: due }: Departure, at: Date): CheckInDecision<Date> {
  if (at < checkedInAt) return { ok: false, code: 'checked-out-before-in', path: 'at' };
  return { ok: true, value: at > due ? due : at };
}
