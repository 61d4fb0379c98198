import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKOUT } from '../../../../deploy/local/src/checkout.js';
import { eventually } from '../eventually.js';
import { TestProcess } from './child-process.js';
import { RunningStack } from './running-stack.js';

const READY_WITHIN_MS = 150_000;
const RESTARTED_WITHIN_MS = 60_000;

export interface StartStackOptions {
  readonly broker: 'kafka' | 'embedded';
  /** `real`, or `<instant>[,rate]`; without it 11 August 2021, 07:00 local time, running as real time does. */
  readonly businessTime?: string;
  /** The home of a stack that was stopped before; without it a new one. */
  readonly home?: string;
  /** Further variables for every service. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A whole installation, as `npm start` runs it, with a PostgreSQL and a broker of its own. */
export class TestStack extends RunningStack {
  constructor(
    home: string,
    /** The supervisor. */
    readonly process: TestProcess,
  ) {
    super(home);
  }

  /**
   * Ends one part with a signal that it cannot see, and waits until the supervisor has started it again, under a number
   * of its own. Whether it is ready by then, only its gateway knows.
   */
  async kill9(part: string): Promise<void> {
    const before = this.pidOf(part);
    process.kill(before, 'SIGKILL');
    const isAnother = (): true | undefined => this.pidOf(part) !== before || undefined;
    await eventually(isAnother, { withinMs: RESTARTED_WITHIN_MS, until: `another ${part}` });
  }

  /** Stops everything and keeps the home. */
  stop(): Promise<void> {
    return this.process.stop();
  }

  /** Stops everything and removes the home. */
  async discard(): Promise<void> {
    await this.process.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** Starts a stack on free ports and waits until its gateway is ready. */
export async function startStack(options: StartStackOptions): Promise<TestStack> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'lachan-stack-'));
  const stack = new TestStack(home, spawnSupervisor(home, options));
  try {
    const isOver = () => stack.process.hasEnded || isReady(stack);
    await eventually(isOver, { withinMs: READY_WITHIN_MS, everyMs: 100, until: 'a ready stack' });
    requireAlive(stack);
  } catch (error) {
    await (options.home === undefined ? stack.discard() : stack.stop());
    throw error;
  }
  return stack;
}

/** Servers of the run are not handed on: a stack that is killed to pieces must not take those of others along. */
function spawnSupervisor(home: string, { broker, businessTime, env }: StartStackOptions): TestProcess {
  const { PATH, HOME, JAVA_HOME, XDG_CACHE_HOME } = process.env;
  return new TestProcess([join(CHECKOUT, 'dist/deploy/local/src/start.js')], {
    cwd: CHECKOUT,
    env: {
      PATH,
      HOME,
      JAVA_HOME,
      XDG_CACHE_HOME,
      LACHAN_HOME: home,
      LACHAN_BROKER: broker,
      LACHAN_BUSINESS_TIME: businessTime,
      PORT: '0',
      ...env,
    },
  });
}

function requireAlive({ process }: TestStack): void {
  if (process.hasEnded) throw new Error(`the supervisor ended with ${process.exitCode}:\n${process.output}`);
}

function isReady({ process }: TestStack): true {
  if (!/^Ready at /m.test(process.output)) throw new Error(`so far it said:\n${process.output}`);
  return true;
}
