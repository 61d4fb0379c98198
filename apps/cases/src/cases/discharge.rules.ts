import type { DatedCaseRules } from '#libs/reference-data';
import { accepted, daysBetween, localDayOf, refused, type Parsed } from '#libs/vocabulary';

const HOUR_MS = 3_600_000;

/** A sample that may show that the person no longer infects. */
export interface DischargeSample {
  readonly sampledAt: Date;
  readonly value: string;
  readonly ct: number | null;
}

export type DischargeRefusal = 'recovery-too-early' | 'recovery-samples-missing';

/**
 * Whether the dated rule of discharge is met on a day: enough days since the first positive sample, and enough samples,
 * each negative or with a high cycle threshold, far enough apart. @param firstPositiveDay of its sampling
 */
export function decideRecovery(
  rules: DatedCaseRules['discharge'],
  firstPositiveDay: string,
  day: string,
  samples: readonly DischargeSample[],
): Parsed<string, DischargeRefusal, never> {
  if (daysBetween(firstPositiveDay, day) < rules.daysMin) return refused('recovery-too-early');
  const clear = samples
    .filter((sample) => isClear(sample, rules.ctMin) && localDayOf(sample.sampledAt) <= day)
    .map(({ sampledAt }) => sampledAt.getTime())
    .sort((a, b) => a - b);
  return inARow(clear, rules.hoursApart * HOUR_MS) >= rules.samples
    ? accepted(day)
    : refused('recovery-samples-missing');
}

function isClear({ value, ct }: DischargeSample, ctMin: number): boolean {
  return value === 'negative' || (value === 'positive' && ct !== null && ct >= ctMin);
}

/** How many of them can be chosen so that each is far enough from the one before. */
function inARow(times: readonly number[], apartMs: number): number {
  let [count, last] = [0, -Infinity];
  for (const time of times.filter(Number.isFinite)) {
    if (time - last < apartMs) continue;
    [count, last] = [count + 1, time];
  }
  return count;
}
