import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack, type TestStack } from '#libs/testing';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WALK = 'From a place to a report';
const STACK_READY_MS = 180_000;
const WALK_MS = 60_000;

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

/** The commands of one section as they stand there, in one script. */
function commandsOf(section: string): string {
  const text =
    readFileSync(readme, 'utf8')
      .split(/^## /m)
      .find((part) => part.startsWith(`${section}\n`)) ?? '';
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, commands]) => commands).join('\n');
}

describe("the README's walk", () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await startStack({ broker: 'embedded' });
  }, STACK_READY_MS);
  afterAll(() => stack.discard(), WALK_MS);

  /** Prints what the last command of the walk prints: the report. */
  async function walk(): Promise<{ total: number; rows: object[] }> {
    const path = `${dirname(process.execPath)}:${process.env.PATH}`;
    const env = { ...process.env, PATH: path, LACHAN_HOME: stack.home, NODE_OPTIONS: '' };
    const script = `set -euo pipefail\n${commandsOf(WALK)}`;
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { env, timeout: WALK_MS });
    const report = stdout.slice(stdout.lastIndexOf('{"indicator"'));
    return JSON.parse(report) as { total: number; rows: object[] };
  }

  it(
    'ends with one declaration in the report, and with one still when it is walked again',
    async () => {
      const counted = { total: 1, rows: [{ day: '2021-08-11', commune: '31321', value: 1 }] };
      expect(await walk()).toMatchObject(counted);
      expect(await walk()).toMatchObject(counted);
    },
    2 * WALK_MS,
  );
});
