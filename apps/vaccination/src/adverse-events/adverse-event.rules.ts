import { localDayOf, type AdverseEventSeverity, type LocalDay } from '#libs/vocabulary';
import type { AdverseEvent, EventDetails } from './adverse-event.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** When an event is told to have begun and to have been noticed, and what is known of the dose and of the clock. */
export interface ToldTimes extends Pick<EventDetails, 'onsetDay' | 'onsetAt'> {
  readonly doseDay: LocalDay;
  readonly doseAt: Date | null;
  readonly noticedAt: Date;
  readonly now: Date;
  /** How far the clock of whoever tells may be ahead, in minutes. */
  readonly aheadMinutes: number;
}

export interface TimeFault {
  readonly path: 'onset' | 'noticedAt';
  readonly code: 'onset-before-dose' | 'time-in-the-future' | 'noticed-before-onset';
}

/** Undefined where it can have been so. Where only a day is known, any time of that day is. */
export function faultOfTimes(told: ToldTimes): TimeFault | undefined {
  const { doseDay, doseAt, onsetDay, onsetAt, noticedAt, now, aheadMinutes } = told;
  const latest = new Date(now.getTime() + aheadMinutes * MINUTE_MS);
  if ((onsetAt !== null && onsetAt > latest) || onsetDay > localDayOf(latest))
    return { path: 'onset', code: 'time-in-the-future' };
  const isBefore = onsetAt === null || doseAt === null ? onsetDay < doseDay : onsetAt < doseAt;
  if (isBefore) return { path: 'onset', code: 'onset-before-dose' };
  if (noticedAt > latest) return { path: 'noticedAt', code: 'time-in-the-future' };
  const isNoticedBefore = onsetAt === null ? localDayOf(noticedAt) < onsetDay : noticedAt < onsetAt;
  return isNoticedBefore ? { path: 'noticedAt', code: 'noticed-before-onset' } : undefined;
}

/** What ended as a severe event is one, whatever else is said of it. */
export function severityOf({ severity, result }: Pick<EventDetails, 'severity' | 'result'>): AdverseEventSeverity {
  return result === 'severe-event' ? 'severe' : severity;
}

/** Until when the department must be told: of a severe one within the hours of the rule in force. */
export function dueAtOf(severity: AdverseEventSeverity, noticedAt: Date, hours: number): Date | null {
  return severity === 'severe' ? new Date(noticedAt.getTime() + hours * HOUR_MS) : null;
}

/**
 * The event once something was told anew. What is due stays due, and is due from now where it has become severe; one that
 * turns out not to be severe is due no longer, and no alarm stands of it.
 */
export function amended(event: AdverseEvent, change: Partial<EventDetails>, now: Date, hours: number): AdverseEvent {
  const told = { ...event, ...change, version: event.version + 1 };
  const severity = severityOf(told);
  if (severity === 'common') return { ...told, severity, dueAt: null, alarmedAt: null };
  return { ...told, severity, dueAt: event.dueAt ?? dueAtOf(severity, now, hours) };
}

/** Whether the alarm stands: it was given, and nobody has done since what it asks for. */
export function isLate({ alarmedAt, notifiedAt, withdrawnAt }: AdverseEvent): boolean {
  return alarmedAt !== null && notifiedAt === null && withdrawnAt === null;
}
