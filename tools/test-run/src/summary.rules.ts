/** What one run of a tier gave. */
export interface TierOutcome {
  readonly title: string;
  readonly files: number;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  /** Skipped or marked as to be written; the house has none of these. */
  readonly skipped: number;
}

export interface Summary {
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

/**
 * The table that a run ends with; its last line is `N passed, N failed`.
 * A tier in which nothing ran, and a test that was skipped, count as failures: a green run must have run everything.
 * @param missing titles of tiers that have no spec at all
 * @param notRun why a tier could not run on this machine, which the last line says
 */
export function summarize(
  outcomes: readonly TierOutcome[],
  missing: readonly string[],
  notRun: readonly string[] = [],
): Summary {
  const empty = outcomes.filter(({ passed, failed }) => passed + failed === 0).map(({ title }) => title);
  const unrun = [...missing, ...empty];
  const skipped = sum(outcomes, 'skipped');
  const failed = sum(outcomes, 'failed') + skipped + unrun.length;
  const passed = sum(outcomes, 'passed');
  return {
    lines: [
      '',
      ...outcomes.map(tierLine),
      ...unrun.map((title) => `${title}: no test ran, which counts as a failure`),
      ...(skipped > 0 ? [`${skipped} tests were skipped, which count as failures`] : []),
      [`${passed} passed, ${failed} failed`, ...notRun].join('; '),
    ],
    isGood: failed === 0 && passed > 0,
  };
}

const TITLE_WIDTH = 38;
const NUMBER_WIDTH = 6;

function tierLine({ title, files, passed, failed, seconds }: TierOutcome): string {
  const numbers = [`${files} files`, `${passed} passed`, `${failed} failed`, `${seconds.toFixed(1)} s`];
  return title.padEnd(TITLE_WIDTH) + numbers.map((text) => text.padStart(NUMBER_WIDTH + 'passed'.length)).join(' ');
}

function sum(outcomes: readonly TierOutcome[], field: 'passed' | 'failed' | 'skipped'): number {
  return outcomes.reduce((total, outcome) => total + outcome[field], 0);
}
