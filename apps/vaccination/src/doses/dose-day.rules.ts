import { localDayOf } from '#libs/vocabulary';
import type { StatedDose } from './dose-to-record.js';

export type DoseDayRefusal = 'given-in-the-future' | 'given-before-any-vaccine';

export interface DoseDayLimits {
  /** Nobody was given a dose before it. */
  readonly earliestDay: string;
  /** How far the clock of a device may be ahead. */
  readonly aheadMinutes: number;
}

const MINUTE_MS = 60_000;

/** Why nobody can have been given a dose on that day. */
export function refusalOfDay(
  { day, givenAt }: Pick<StatedDose, 'day' | 'givenAt'>,
  { earliestDay, aheadMinutes }: DoseDayLimits,
  now: Date,
): { readonly code: DoseDayRefusal; readonly path: string } | undefined {
  const path = givenAt === null ? 'administered.on' : 'administered.at';
  const latest = new Date(now.getTime() + aheadMinutes * MINUTE_MS);
  if (day > localDayOf(latest) || (givenAt !== null && givenAt > latest)) return { code: 'given-in-the-future', path };
  return day < earliestDay ? { code: 'given-before-any-vaccine', path } : undefined;
}
