import { endOfLocalDay, localDayOf, startOfLocalDay, type LocalDay } from '#libs/vocabulary';
import type { LayerRecord } from './published-layer.js';

/** The instant of a day that a map shows: now for today, and of any other day its last millisecond. */
export function shownInstantOf(day: LocalDay, now: Date): Date {
  return day === localDayOf(now) ? now : new Date(endOfLocalDay(day).getTime() - 1);
}

/**
 * The first instant behind `now` at which the same records show something else on the map of a day; null for never. It
 * is the end of today at the latest, since from then on the map shows the last instant of the day, and the start of a day to come.
 */
export function nextChangeOf(records: readonly LayerRecord[], day: LocalDay, now: Date): Date | null {
  const today = localDayOf(now);
  const ends = day === today ? [endOfLocalDay(day)] : day > today ? [startOfLocalDay(day)] : [];
  let next = ends[0] ?? null;
  for (const { publishedAt, withdrawnAt, from, to } of records)
    for (const at of day === today ? [publishedAt, withdrawnAt, from, to] : [publishedAt, withdrawnAt])
      if (at !== null && at > now && (next === null || at < next)) next = at;
  return next;
}
