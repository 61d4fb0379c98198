import OpeningHours from 'opening_hours';
import type { OpensNext } from './turnaround.rules.js';

const MINUTE_MS = 60_000;
/** Vietnam keeps UTC+7 without summer time. */
const LOCAL_MINUTES = 7 * 60;
/** How far an opening is looked for: the library looks for that of `PH off` for ever where nothing ends it. */
const AHEAD_MS = 60 * 24 * 60 * MINUTE_MS;
/** Values of the register that are kept read; far more than a province has facilities. */
const READ_MAX = 1_000;

const read = new Map<string, OpensNext>();
const alwaysOpen: OpensNext = () => undefined;

/** Reads opening hours in the form of OpenStreetMap. A value that cannot be read, or never opens, closes nothing. */
export function opensNextOf(openingHours: string | null): OpensNext {
  if (openingHours === null) return alwaysOpen;
  const known = read.get(openingHours);
  if (known) return known;
  if (read.size >= READ_MAX) read.clear();
  const opensNext = parsed(openingHours);
  read.set(openingHours, opensNext);
  return opensNext;
}

function parsed(openingHours: string): OpensNext {
  try {
    const hours = new OpeningHours(openingHours, null);
    return (at) => {
      const local = shifted(at, 1);
      if (hours.getState(local)) return undefined;
      const opening = hours.getNextChange(local, new Date(local.getTime() + AHEAD_MS));
      return opening && shifted(opening, -1);
    };
  } catch {
    return alwaysOpen;
  }
}

/** The library reads the fields of this process's own time zone: what it is shown has those of Vietnam. */
function shifted(at: Date, direction: 1 | -1): Date {
  return new Date(at.getTime() + direction * (LOCAL_MINUTES + at.getTimezoneOffset()) * MINUTE_MS);
}
