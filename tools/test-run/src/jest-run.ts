import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOutcome, REPORT_FILE_VARIABLE, type JestOutcome } from './jest-report.js';

export interface JestOptions {
  readonly root: string;
  readonly files: readonly string[];
  readonly workers: number;
  readonly env: NodeJS.ProcessEnv;
  /** After this it is ended, and counts as failed. */
  readonly withinMs: number;
}

/** Native modules of Jest, and silence about what nobody can act on. */
const NODE_FLAGS = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=TimeoutNegativeWarning',
];

/**
 * What a spec file has loaded stays in the memory of its process, some megabytes each; one that has come so far is
 * replaced between two files, long before V8 ends it at four gigabytes.
 */
const WORKER_MEMORY_MAX = '1.5GB';

/** Runs these spec files in one Jest. */
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

function runToEnd(options: JestOptions, reportFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...NODE_FLAGS, ...jestArguments(options)], {
      cwd: options.root,
      env: { ...options.env, [REPORT_FILE_VARIABLE]: reportFile },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const overdue = setTimeout(() => child.kill('SIGKILL'), options.withinMs);
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

/** The exit is forced because idle timers of a client library would hold the process for half a minute. */
function jestArguments({ root, files, workers }: JestOptions): string[] {
  const reporter = fileURLToPath(new URL('brief-reporter.js', import.meta.url));
  const parallel =
    workers === 1 ? ['--runInBand'] : [`--maxWorkers=${workers}`, `--workerIdleMemoryLimit=${WORKER_MEMORY_MAX}`];
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  return [jest, `--reporters=${reporter}`, '--forceExit', ...parallel, '--runTestsByPath', ...files];
}
