import { addDays, startOfLocalDay } from '#libs/vocabulary';

const HOURS_A_DAY = 24;
const HOUR_MS = 3_600_000;

/** Scans of one hour of a local day, 0 to 23. */
export interface HourCount {
  readonly hour: number;
  readonly scans: number;
}

export interface HourCoverage extends HourCount {
  /** Null where nobody has said how many there should be. */
  readonly expected: number | null;
}

export interface Coverage {
  readonly scans: number;
  readonly expected: number | null;
  /** Of the expected scans, how many were made; null where none are expected. */
  readonly share: number | null;
}

/** The hours of the day that have begun, each with what should have been scanned; of the running hour its part so far. */
export function coverageByHour(
  counts: readonly HourCount[],
  expectedPerHour: number | null,
  day: string,
  now: Date,
): HourCoverage[] {
  const scans = new Map(counts.map((count) => [count.hour, count.scans]));
  const elapsedHours = (now.getTime() - startOfLocalDay(day).getTime()) / HOUR_MS;
  return Array.from({ length: HOURS_A_DAY }, (_, hour) => ({
    hour,
    scans: scans.get(hour) ?? 0,
    expected: expectedPerHour === null ? null : Math.round(expectedPerHour * Math.min(1, elapsedHours - hour)),
  })).filter(({ hour }) => hour < elapsedHours);
}

export function coverageOf(scans: number, expected: number | null): Coverage {
  return { scans, expected, share: expected === null || expected === 0 ? null : scans / expected };
}

export function coverageOfDay(hours: readonly HourCoverage[]): Coverage {
  const scans = hours.reduce((sum, hour) => sum + hour.scans, 0);
  const isKnown = hours.every(({ expected }) => expected !== null);
  return coverageOf(scans, isKnown ? hours.reduce((sum, { expected }) => sum + (expected ?? 0), 0) : null);
}

/** A place should scan as much as on the same day a week before: markets have their days. */
export function dayToCompareWith(day: string): string {
  return addDays(day, -7);
}
