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
const START_SECONDS = 40;

interface Option {
  readonly is: string;
  /** Taken unless it is given; without one the simulator decides. */
  readonly usual?: string;
  /** Play → what is usual in it instead. */
  readonly usualIn?: ReadonlyMap<string, string>;
}

/** A day of the vaccination play has some 17,000 acts (docs/performance.md): two thousand leaves 43 s for them. */
const OPTIONS: Readonly<Record<string, Option>> = {
  play: { usual: 'epidemic', is: 'epidemic, vaccination (three rounds, entered late) or all' },
  people: { is: 'people; 20,000 unless given, and 25,448 who are vaccinated in --play vaccination' },
  from: { usual: '2021-08-01', usualIn: new Map([['vaccination', '2021-08-10']]), is: 'first day' },
  days: {
    usual: '14',
    usualIn: new Map([['vaccination', '3']]),
    is: 'days; the last round of vaccination ends on the last but one',
  },
  seed: { usual: '7', is: 'the same seed gives the same acts' },
  introductions: { usual: '1', is: 'people who are infected elsewhere, each day' },
  offline: { usual: '24', is: 'people whom a point without network swabs on one day' },
  rate: {
    usual: '2000',
    usualIn: new Map([['vaccination', '250']]),
    is: 'business seconds in one real second: two thousand play a fortnight in ten minutes',
  },
};

function helpText(): string {
  const lines = Object.entries(OPTIONS).map(([name, { usual, usualIn = [], is }]) => {
    const elsewhere = [...usualIn].map(([play, value]) => `; ${value} in --play ${play}`);
    const unlessGiven = usual === undefined ? '' : ` [${usual}${elsewhere.join('')}]`;
    return `  ${`--${name}`.padEnd(16)} ${is}${unlessGiven}`;
  });
  return ['npm run simulate -- [options]', '', ...lines].join('\n');
}

function readOptions(): Readonly<Record<string, string>> & { readonly from: string; readonly rate: string } {
  const named = Object.keys(OPTIONS).map((name) => [name, { type: 'string' as const }]);
  const { values } = parseArgs({
    options: Object.fromEntries(named) as Record<string, { type: 'string' }>,
    strict: true,
  });
  const play = values['play'] ?? '';
  const read = Object.entries(OPTIONS).flatMap(([name, { usual, usualIn }]) => {
    const value = values[name] ?? usualIn?.get(play) ?? usual;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { from: '', rate: '', ...Object.fromEntries(read) };
}

/**
 * `npm run simulate`: a stack and a home of its own, whose business clock starts at the first day and runs fast, and
 * the simulator as its client. The home is removed afterwards unless `LACHAN_HOME` names one.
 */
async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(helpText());
    return 0;
  }
  const values = readOptions();
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
