import OpeningHours, { type nominatim_object } from 'opening_hours';

/** Whether something is open by its hours, and until when; `until` is null where nothing changes within sixty days. */
export interface OpeningAt {
  /** `unknown` where the hours do not tell: "by appointment", or a value that cannot be read. */
  readonly state: 'open' | 'closed' | 'unknown';
  readonly until: Date | null;
}

/** Whose public holidays `PH` means. Without a point of its own, sunrise is six o'clock and sunset eighteen. */
const VIETNAM = { address: { country_code: 'vn', state: '' } } as nominatim_object;

const MINUTE_MS = 60_000;
/** Vietnam keeps UTC+7 without summer time. */
const LOCAL_MINUTES = 7 * 60;
/** How far a change is looked for. The library looks for the next opening of `PH off` for ever where nothing ends it. */
const AHEAD_MS = 60 * 24 * 60 * MINUTE_MS;
/** Values that are kept read; far more than a province has different ones. */
const READ_MAX = 2_000;
const NOT_TOLD: OpeningAt = { state: 'unknown', until: null };

const read = new Map<string, OpeningHours | null>();

/** What hours in the form of OpenStreetMap say of an instant, by the days and holidays of Vietnam. */
export function openingAt(value: string, at: Date): OpeningAt {
  const hours = keptRead(value);
  if (hours === null) return NOT_TOLD;
  const local = shifted(at, 1);
  const next = hours.getNextChange(local, new Date(local.getTime() + AHEAD_MS));
  const state = hours.getUnknown(local) ? 'unknown' : hours.getState(local) ? 'open' : 'closed';
  return { state, until: next === undefined ? null : shifted(next, -1) };
}

function keptRead(value: string): OpeningHours | null {
  const known = read.get(value);
  if (known !== undefined) return known;
  if (read.size >= READ_MAX) read.clear();
  const hours = readOrNull(value);
  read.set(value, hours);
  return hours;
}

/** School holidays (`SH`) are read where no country is named, but nobody knows when they are in Vietnam. */
function readOrNull(value: string): OpeningHours | null {
  try {
    return new OpeningHours(value, VIETNAM);
  } catch {
    return null;
  }
}

/** The library reads the fields of this process's own time zone: what it is shown has those of Vietnam. */
function shifted(at: Date, direction: 1 | -1): Date {
  return new Date(at.getTime() + direction * (LOCAL_MINUTES + at.getTimezoneOffset()) * MINUTE_MS);
}
