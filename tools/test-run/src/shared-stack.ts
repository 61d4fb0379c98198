import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStackSettings } from '../../../deploy/local/src/stack-settings.js';
import { Stack } from '../../../deploy/local/src/stack.js';
import { stopsWithTheRun } from './stops-with-the-run.js';

/** Names the home of the stack to the specs (`RunningStack` in libs/testing). */
const SHARED_STACK_VARIABLE = 'LACHAN_TEST_STACK';

/**
 * Runs specs with one whole installation that they use side by side, and stops it afterwards. A single file starts its own.
 * @param run takes what the specs are told of it
 */
export async function withSharedStack<Outcome>(
  files: readonly string[],
  run: (env: Readonly<Record<string, string>>) => Promise<Outcome>,
): Promise<Outcome> {
  if (files.length === 1) return run({});
  const home = mkdtempSync(join(tmpdir(), 'lachan-test-stack-'));
  const settings = readStackSettings({ LACHAN_HOME: home, LACHAN_BROKER: 'embedded', PORT: '0' });
  const stack = new Stack(settings, { say: () => undefined, step: (_, work) => work() });
  const stop = stopsWithTheRun(async () => {
    await stack.stop();
    rmSync(home, { recursive: true, force: true });
  });
  try {
    await stack.start();
    return await run({ [SHARED_STACK_VARIABLE]: home });
  } finally {
    await stop();
  }
}
