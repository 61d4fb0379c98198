import type { LocalDay } from './local-day.js';

/** How long an entry of the reference data holds. `validTo` is the first day on which it holds no longer. */
export interface Period {
  readonly validFrom: LocalDay;
  readonly validTo?: LocalDay;
}

export function isInForce({ validFrom, validTo }: Period, day: LocalDay): boolean {
  return validFrom <= day && (validTo === undefined || day < validTo);
}

/**
 * Of entries that follow each other without a gap the one that holds on the day; the first of them for a day before
 * all, so that what is told of such a day is still answered. @throws RangeError where there is none at all.
 */
export function entryOn<Entry extends Period>(entries: readonly Entry[], day: LocalDay): Entry {
  const [first, ...others] = entries;
  if (first === undefined) throw new RangeError('No entry holds on any day');
  return others.reduce((best, entry) => (isNearer(entry, best, day) ? entry : best), first);
}

/** Whether an entry began later than the other and yet in time, or else earlier than one that began too late. */
function isNearer({ validFrom }: Period, best: Period, day: LocalDay): boolean {
  return best.validFrom <= day ? best.validFrom < validFrom && validFrom <= day : validFrom < best.validFrom;
}

/**
 * The first day on which the entry then in force allows something, where each entry says from which day on it would;
 * undefined where none ever does.
 */
export function firstDayAllowed<Entry extends Period>(
  entries: readonly Entry[],
  allowedFrom: (entry: Entry) => LocalDay | null,
): { readonly day: LocalDay; readonly entry: Entry } | undefined {
  return entries
    .flatMap((entry) => {
      const from = allowedFrom(entry);
      if (from === null) return [];
      const day = from > entry.validFrom ? from : entry.validFrom;
      return isInForce(entry, day) ? [{ day, entry }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
}
