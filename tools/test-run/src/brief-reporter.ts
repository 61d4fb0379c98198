import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { REPORT_FILE_VARIABLE } from './jest-report.js';

/** What Jest tells a reporter of one file, as far as it is read here. */
interface FileResult {
  readonly testFilePath: string;
  readonly numPassingTests: number;
  readonly numFailingTests: number;
  readonly perfStats: { readonly runtime: number };
  /** Every failure of the file, formatted with its place in the source; empty when there is none. */
  readonly failureMessage?: string | null;
}

/** One line a spec file, and every failure in full; the numbers of the whole go to a file for the runner. */
export default class BriefReporter {
  constructor(private readonly config: { readonly rootDir: string }) {}

  onTestResult(_test: unknown, result: FileResult): void {
    const file = relative(this.config.rootDir, result.testFilePath);
    const seconds = `${(result.perfStats.runtime / 1_000).toFixed(1)} s`;
    const failure = result.failureMessage ?? '';
    const counts = `${result.numPassingTests} passed${failure === '' ? '' : `, ${result.numFailingTests} failed`}`;
    console.log(`${failure === '' ? 'ok  ' : 'FAIL'} ${file} (${counts}, ${seconds})`);
    if (failure !== '') console.log(`\n${failure}`);
  }

  onRunComplete(_contexts: unknown, totals: object): void {
    const file = process.env[REPORT_FILE_VARIABLE];
    if (file !== undefined) writeFileSync(file, JSON.stringify(totals));
  }
}
