import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../../../deploy/local/src/checkout.js';
import { lockFileFaults } from './lock-file.rules.js';

interface Check {
  readonly title: string;
  /** @returns whether all is well; what is wrong was printed */
  run(): boolean;
}

/** The portal runs in a page, in a service worker, and while it is built: three surroundings. */
const PORTAL_PROJECTS = ['apps/portal', 'apps/portal/src/service-worker', 'apps/portal/build'];

const CHECKS: readonly Check[] = [
  { title: 'format', run: () => runTool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { title: 'lint', run: () => runTool('eslint/bin/eslint.js', '.', '--max-warnings=0') },
  { title: 'types', run: () => typesAreSound('tsconfig.json') },
  { title: 'types of the portal', run: () => PORTAL_PROJECTS.map(typesAreSound).every(Boolean) },
  { title: 'layout and generated files', run: () => runSpecs('test/architecture', 'tools/generate') },
  { title: 'lock file', run: lockFileIsSound },
];

/** Runs every check, whatever the others say, and prints the seconds of each. @returns the exit code */
export function runChecks(say: (line: string) => void): number {
  const failed = CHECKS.filter(({ title, run }) => {
    const started = performance.now();
    const isGood = run();
    say(`${isGood ? 'ok    ' : 'FAILED'} ${title} (${((performance.now() - started) / 1_000).toFixed(1)} s)`);
    return !isGood;
  });
  say(failed.length === 0 ? 'All checks passed' : `Failed: ${failed.map(({ title }) => title).join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

function typesAreSound(project: string): boolean {
  return runTool('typescript/bin/tsc', '--noEmit', '-p', project);
}

function runTool(script: string, ...args: string[]): boolean {
  return runNode([join('node_modules', script), ...args]);
}

function runSpecs(...folders: string[]): boolean {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return runNode([...flags, 'node_modules/jest/bin/jest.js', '--silent', ...folders]);
}

function runNode(args: readonly string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: CHECKOUT, stdio: 'inherit' }).status === 0;
}

function lockFileIsSound(): boolean {
  const text = readFileSync(join(CHECKOUT, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Parameters<typeof lockFileFaults>[0] };
  const faults = lockFileFaults(packages);
  faults.forEach((fault) => console.log(fault));
  return faults.length === 0;
}
