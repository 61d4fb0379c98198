import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../../../deploy/local/src/checkout.js';
import { lockFileFaults } from './lock-file.rules.js';

interface Check {
  readonly title: string;
  /** @returns whether all is well; what is wrong is printed */
  run(say: Say): Promise<boolean>;
}

type Say = (line: string) => void;

/** The portal runs in a page, in a service worker, and while it is built: three surroundings. */
const PORTAL_PROJECTS = ['apps/portal', 'apps/portal/src/service-worker', 'apps/portal/build'];

/** The longest first: each of the two cores takes the next one when it is free. */
const CHECKS: readonly Check[] = [
  { title: 'lint', run: tool('eslint/bin/eslint.js', '.', '--max-warnings=0') },
  { title: 'types', run: typesOf('tsconfig.json') },
  { title: 'format', run: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { title: 'types of the portal', run: allOf(PORTAL_PROJECTS.map(typesOf)) },
  { title: 'layout and generated files', run: specs('test/architecture', 'tools/generate') },
  { title: 'lock file', run: (say) => Promise.resolve(lockFileIsSound(say)) },
];
const AT_ONCE = 2;

/** Runs every check, whatever the others say, and prints the seconds of each. @returns the exit code */
export async function runChecks(say: Say): Promise<number> {
  const failed: string[] = [];
  const waiting = CHECKS.values();
  const lane = async (): Promise<void> => {
    for (const { title, run } of waiting) {
      const started = performance.now();
      const isGood = await run(say);
      if (!isGood) failed.push(title);
      say(`${isGood ? 'ok    ' : 'FAILED'} ${title} (${((performance.now() - started) / 1_000).toFixed(1)} s)`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  say(failed.length === 0 ? 'All checks passed' : `Failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

function typesOf(project: string): Check['run'] {
  return tool('typescript/bin/tsc', '--noEmit', '-p', project);
}

function tool(script: string, ...args: string[]): Check['run'] {
  return (say) => runNode([join('node_modules', script), ...args], say);
}

function specs(...folders: string[]): Check['run'] {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return (say) => runNode([...flags, 'node_modules/jest/bin/jest.js', '--silent', ...folders], say);
}

function allOf(runs: readonly Check['run'][]): Check['run'] {
  return async (say) => {
    const outcomes: boolean[] = [];
    for (const run of runs) outcomes.push(await run(say));
    return outcomes.every(Boolean);
  };
}

/** What it prints is shown in one piece, so that two checks do not speak at once. */
function runNode(args: readonly string[], say: Say): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: CHECKOUT, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const text = Buffer.concat(said).toString('utf8').trimEnd();
      if (text !== '') say(text);
      resolve(code === 0);
    });
  });
}

function lockFileIsSound(say: Say): boolean {
  const text = readFileSync(join(CHECKOUT, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Parameters<typeof lockFileFaults>[0] };
  const faults = lockFileFaults(packages);
  faults.forEach((fault) => say(fault));
  return faults.length === 0;
}
