import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface JestOutcome {
  readonly passed: number;
  readonly failed: number;
  /** Skipped or marked as to be written; the house has none of these. */
  readonly skipped: number;
}

export interface JestOptions {
  readonly root: string;
  readonly files: readonly string[];
  readonly workers: number;
  readonly env: NodeJS.ProcessEnv;
  /** After this it is ended, and counts as failed. */
  readonly withinMs: number;
}

/** What Jest writes with `--json`, as far as it is read here. */
interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Runs these files; a file that cannot even be loaded counts as one failed test. */
export async function runJest(options: JestOptions): Promise<JestOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'lachan-jest-'));
  const reportFile = join(folder, 'report.json');
  try {
    await runToEnd(options, reportFile);
    return readOutcome(reportFile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runToEnd({ root, files, workers, env, withinMs }: JestOptions, reportFile: string): Promise<void> {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${reportFile}`];
  const parallel = workers === 1 ? ['--runInBand'] : [`--maxWorkers=${workers}`];
  const args = [...flags, ...jest, ...parallel, '--reporters=default', '--runTestsByPath', ...files];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    const overdue = setTimeout(() => child.kill('SIGKILL'), withinMs);
    const stop = (): void => void child.kill('SIGTERM');
    process.once('exit', stop);
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(overdue);
      process.off('exit', stop);
      resolve();
    });
  });
}

/** Without a report Jest itself has failed or was ended, which is a failure like any other. */
function readOutcome(reportFile: string): JestOutcome {
  const report = readReport(reportFile);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}
