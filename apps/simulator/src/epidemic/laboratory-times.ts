import { addDays, startOfLocalDay } from '#libs/vocabulary';
import type { Random } from '../population/random.js';
import type { Laboratory } from './facilities-of-play.js';

const HOUR_MS = 3_600_000;
/** Nothing that the platform dates itself is done outside of these hours, so that no answer lies astride of midnight. */
export const WORKING_HOURS = { from: 6.5, to: 18.5 } as const;
/** From this part of the play on one laboratory falls behind, by one day more for each so many days. */
const BEHIND = { fromPart: 0.35, daysForOneMore: 2, daysMax: 4 };

export interface CalendarOfPlay {
  readonly from: string;
  readonly days: number;
}

/** When the laboratory has a specimen and what it does with it; each undefined where the play ends before. */
export interface LaboratoryTimes {
  readonly dispatchedAt: Date;
  readonly receivedAt: Date | undefined;
  readonly testedAt: Date | undefined;
  readonly validatedAt: Date | undefined;
}

/** An hour of a day of the play, the first being 0. */
export function instantOf({ from }: CalendarOfPlay, day: number, hour: number): Date {
  return new Date(startOfLocalDay(addDays(from, day)).getTime() + Math.round(hour * HOUR_MS));
}

export function dayIndexOf({ from }: CalendarOfPlay, at: Date): number {
  return Math.floor((at.getTime() - startOfLocalDay(from).getTime()) / (24 * HOUR_MS));
}

/** Days that a laboratory is behind with what arrives on a day. */
export function daysBehind({ fallsBehind }: Laboratory, day: number, { days }: CalendarOfPlay): number {
  const since = day - Math.floor(days * BEHIND.fromPart);
  if (!fallsBehind || since < 0) return 0;
  return Math.min(1 + Math.floor(since / BEHIND.daysForOneMore), BEHIND.daysMax);
}

/** Sent at noon, received in the afternoon; what is urgent is tested then, the rest the next morning. */
export function laboratoryTimes(
  laboratory: Laboratory,
  day: number,
  isUrgent: boolean,
  calendar: CalendarOfPlay,
  random: Random,
): LaboratoryTimes {
  const testDay = day + (isUrgent ? 0 : 1) + daysBehind(laboratory, day, calendar);
  const testHour = testDay === day ? 14.5 + random.next() : 7.5 + 3 * random.next();
  const inPlay = (of: number, hour: number): Date | undefined =>
    of < calendar.days ? instantOf(calendar, of, hour) : undefined;
  return {
    dispatchedAt: instantOf(calendar, day, 11.5),
    receivedAt: inPlay(day, 12.5 + random.next()),
    testedAt: inPlay(testDay, testHour),
    validatedAt: inPlay(testDay, testHour + 1 + 1.5 * random.next()),
  };
}
