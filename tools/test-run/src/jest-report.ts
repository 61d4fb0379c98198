import { readFileSync } from 'node:fs';

/** Tells the reporter inside Jest where the runner looks for the numbers. */
export const REPORT_FILE_VARIABLE = 'LACHAN_JEST_REPORT';

export interface JestOutcome {
  readonly passed: number;
  readonly failed: number;
  /** Skipped or marked as to be written; the house has none of these. */
  readonly skipped: number;
}

/** Jest's aggregated result, as far as it is read here. */
interface JestTotals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/**
 * A file that could not even be loaded counts as one failed test. Without a report Jest itself has failed or was ended,
 * which is a failure like any other.
 */
export function readOutcome(reportFile: string): JestOutcome {
  const totals = readTotals(reportFile);
  if (totals === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: totals.numPassedTests,
    failed: totals.numFailedTests + totals.numRuntimeErrorTestSuites,
    skipped: totals.numPendingTests + totals.numTodoTests,
  };
}

function readTotals(file: string): JestTotals | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestTotals;
  } catch {
    return undefined;
  }
}
