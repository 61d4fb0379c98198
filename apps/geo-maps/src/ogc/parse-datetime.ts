import { parseInstant, refused, type Parsed } from '#libs/vocabulary';
import type { OgcRefusal } from './ogc.refusals.js';

/** An instant (both are the same), or an interval with both its ends in it; null where it is open. */
export interface AskedTime {
  readonly from: Date | null;
  readonly to: Date | null;
}

type DatetimeRefusal = Extract<OgcRefusal, `datetime-${string}`>;

const CHARACTERS_MAX = 100;

/** The parameter `datetime`: an instant, `start/end`, `start/..` or `../end`; an empty end is an open one too. */
export function parseDatetime(text: string): Parsed<AskedTime, DatetimeRefusal, never> {
  const ends = text.length > CHARACTERS_MAX ? [] : text.split('/');
  const read = ends.map(endOf);
  const [from, to = from] = read;
  if (from === undefined || to === undefined || read.length > 2 || read.includes(undefined))
    return refused('datetime-malformed');
  if (from === null && to === null) return refused(read.length === 1 ? 'datetime-malformed' : 'datetime-unbounded');
  if (from !== null && to !== null && from > to) return refused('datetime-end-before-start');
  return { ok: true, value: { from, to }, warnings: [] };
}

/** Null for an open end; undefined for what is none. */
function endOf(text: string): Date | null | undefined {
  if (text === '' || text === '..') return null;
  const parsed = parseInstant(text);
  return parsed.ok ? parsed.value : undefined;
}
