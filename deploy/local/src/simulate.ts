import { startOfLocalDay } from '#libs/vocabulary';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKOUT } from './checkout.js';
import { terminal } from './console.js';
import { readStackSettings } from './stack-settings.js';
import { Stack } from './stack.js';

/** Where the clock runs fast, what is late must be found out fast: real seconds between two looks. */
const OVERDUE_LOOKED_FOR_EVERY_SECONDS = '1';

/** The clock runs while the stack starts: by this much it begins before the first day. What takes longer moves the play. */
const START_SECONDS = 20;

const OPTIONS = {
  people: { type: 'string', default: '20000' },
  from: { type: 'string', default: '2021-08-01' },
  days: { type: 'string', default: '14' },
  seed: { type: 'string', default: '7' },
  /** People who are infected elsewhere, each day. */
  introductions: { type: 'string', default: '1' },
  /** People whom a point without network swabs on one day. */
  offline: { type: 'string', default: '24' },
  /** Business seconds that pass in one real second: two thousand play a fortnight in ten minutes. */
  rate: { type: 'string', default: '2000' },
} as const;

/**
 * `npm run simulate`: a stack and a home of its own, whose business clock starts at the first day and runs fast, and
 * the simulator as its client. The home is removed afterwards unless `LACHAN_HOME` names one.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  const home = process.env.LACHAN_HOME || mkdtempSync(join(tmpdir(), 'lachan-simulation-'));
  const ahead = START_SECONDS * 1_000 * Number(values.rate);
  const clockStart = new Date(startOfLocalDay(values.from).getTime() - ahead);
  const businessTime = `${clockStart.toISOString()},${values.rate}`;
  const env = { ...process.env, LACHAN_HOME: home, LACHAN_BUSINESS_TIME: businessTime, PORT: process.env.PORT || '0' };
  process.env.MARK_OVERDUE_EVERY_SECONDS ||= OVERDUE_LOOKED_FOR_EVERY_SECONDS;
  const stack = new Stack(readStackSettings(env), terminal);
  const simulator = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => simulator.abort());
  try {
    const { gateway } = await stack.start();
    const credentials = join(home, 'credentials.json');
    return await runSimulator({ ...values, gateway, credentials }, simulator.signal);
  } finally {
    await stack.stop();
    if (!process.env.LACHAN_HOME) rmSync(home, { recursive: true, force: true });
  }
}

/** Resolves with the simulator's exit code; 1 when it was ended by a signal. */
function runSimulator(options: Readonly<Record<string, string>>, signal: AbortSignal): Promise<number> {
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, [join(CHECKOUT, 'dist/apps/simulator/src/main.js'), ...args], {
    stdio: 'inherit',
    signal,
    killSignal: 'SIGTERM',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    terminal.say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
