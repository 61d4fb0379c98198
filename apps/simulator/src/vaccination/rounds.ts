import { addDays, startOfLocalDay } from '#libs/vocabulary';
import { ROUNDS } from './vaccination-parameters.js';

const HOUR_MS = 3_600_000;

export interface CalendarOfRounds {
  /** First day of the play. */
  readonly from: string;
  readonly days: number;
}

/** When what happens, in days of the play; those before its first day are negative. */
export interface Schedule {
  readonly calendar: CalendarOfRounds;
  /** Days of each round on which points are open. */
  readonly rounds: readonly (readonly number[])[];
  /** When what is still on paper is entered, cleaned and signed: the last day. */
  readonly backlogDay: number;
}

/**
 * The last round ends on the day before the last of the play, the others lie before it: those that fall before the
 * first day were given before the platform was there, and are entered afterwards.
 */
export function scheduleOf(calendar: CalendarOfRounds): Schedule {
  const backlogDay = Math.max(1, calendar.days - 1);
  const length = Math.min(ROUNDS.daysMax, backlogDay);
  const last = backlogDay - length;
  const rounds = Array.from({ length: ROUNDS.count }, (_, round) => {
    const first = last - (ROUNDS.count - 1 - round) * ROUNDS.daysApart;
    return Array.from({ length }, (_, day) => first + day);
  });
  return { calendar, rounds, backlogDay };
}

export function dayOf({ from }: CalendarOfRounds, day: number): string {
  return addDays(from, day);
}

/** An hour of a day of the play. */
export function momentOf(calendar: CalendarOfRounds, day: number, hour: number): Date {
  return new Date(startOfLocalDay(dayOf(calendar, day)).getTime() + Math.round(hour * HOUR_MS));
}
