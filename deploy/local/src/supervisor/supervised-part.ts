import { spawn, type ChildProcess } from 'node:child_process';
import type { StackHome } from '../home/stack-home.js';
import { endProcess } from '../processes/process-table.js';
import { PartLog } from './part-log.js';
import { restartDelayMs } from './restart-delay.rules.js';

/** How one part is run. */
export interface PartPlan {
  /** Names the log and the pid file. */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** User and group to run as; ours when absent. */
  readonly runAs?: { readonly uid: number; readonly gid: number };
  /** Asks the part to end. */
  readonly stopSignal: NodeJS.Signals;
  /** Puts right, before every start, what the last life may have left behind. */
  readonly prepare?: () => void | Promise<void>;
}

/** After its end, for output that still lies in the pipe; children of a killed part may hold it open for longer. */
const LAST_WORDS_MS = 300;

/** Says to the person at the console what happened to a part. */
export type Announce = (line: string) => void;

/**
 * Keeps one process running until it is told to stop: a process that ends by itself is started again after a delay.
 * The pid file names the process that works now, and is gone when none does.
 */
export class SupervisedPart {
  private child: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();
  private outputEnded: Promise<void> = Promise.resolve();
  private restartTimer: NodeJS.Timeout | undefined;
  private delayMs: number | undefined;
  private stopping = false;
  private readonly log: PartLog;

  constructor(
    private readonly plan: PartPlan,
    private readonly home: StackHome,
    private readonly announce: Announce,
  ) {
    this.log = new PartLog(plan.name, home.file('logs', `${plan.name}.log`));
  }

  get name(): string {
    return this.plan.name;
  }

  async start(): Promise<void> {
    await this.plan.prepare?.();
    if (this.stopping) return;
    const startedAt = performance.now();
    const child = this.spawn();
    this.child = child;
    if (child.pid !== undefined) this.home.write(this.pidFile, String(child.pid));
    this.outputEnded = new Promise((resolve) => child.once('close', () => resolve()));
    this.ended = new Promise((resolve) => {
      const onEnd = (how: string): void => {
        this.onEnd(how, performance.now() - startedAt);
        resolve();
      };
      child.once('error', (error) => onEnd(`could not be run: ${error.message}`));
      child.once('exit', (code, signal) =>
        onEnd(signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
      );
    });
  }

  /** Ends it within the time, by force if need be, and leaves it ended. */
  async stop(withinMs: number): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restartTimer);
    if (this.child?.pid !== undefined) {
      await endProcess(this.child.pid, this.plan.stopSignal, withinMs);
      await this.ended;
      await Promise.race([this.outputEnded, new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS))]);
    }
    this.home.remove(this.pidFile);
    this.log.close();
  }

  private get pidFile(): string {
    return `run/${this.plan.name}.pid`;
  }

  /** In a session of its own: Ctrl-C reaches the supervisor only, which then stops the parts in their order. */
  private spawn(): ChildProcess {
    const { program, args, env, runAs } = this.plan;
    const child = spawn(program, args, { ...runAs, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (piece: string) => this.log.write(piece));
    }
    return child;
  }

  private onEnd(how: string, aliveMs: number): void {
    this.child = undefined;
    this.home.remove(this.pidFile);
    if (this.stopping) return;
    this.delayMs = restartDelayMs(this.delayMs, aliveMs);
    this.announce(`${this.plan.name} ${how}; starting it again in ${(this.delayMs / 1000).toFixed(1)} s`);
    this.restartTimer = setTimeout(() => void this.restart(), this.delayMs);
  }

  private async restart(): Promise<void> {
    try {
      await this.start();
    } catch (error) {
      this.onEnd(`could not be prepared: ${error instanceof Error ? error.message : String(error)}`, 0);
    }
  }
}
