import { spawn, type ChildProcess } from 'node:child_process';

const OUTPUT_CHARACTERS_MAX = 1_000_000;
const STOP_WITHIN_MS = 12_000;

/** A process that a spec has started. Its end is the spec's duty: `stop`, or `kill9`. */
export class TestProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private text = '';

  /** The channel tells a supervisor that its spec has died, so that it does not go on alone. */
  constructor(args: readonly string[], { env, cwd }: { env: NodeJS.ProcessEnv; cwd: string }) {
    this.child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const output of [this.child.stdout, this.child.stderr]) {
      output?.setEncoding('utf8').on('data', (piece: string) => {
        this.text = (this.text + piece).slice(-OUTPUT_CHARACTERS_MAX);
      });
    }
    this.ended = new Promise((resolve) => this.child.once('close', () => resolve()));
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The process could not be started');
    return this.child.pid;
  }

  /** What it has written to its output and its error output, the last million characters of it. */
  get output(): string {
    return this.text;
  }

  /** `null` while it runs, and when a signal has ended it. */
  get exitCode(): number | null {
    return this.child.exitCode;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Asks it to end; by force after twelve seconds. */
  async stop(): Promise<void> {
    const overdue = setTimeout(() => this.child.kill('SIGKILL'), STOP_WITHIN_MS);
    this.child.kill('SIGTERM');
    await this.ended;
    clearTimeout(overdue);
  }

  async kill9(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Stops it in its tracks, as an overloaded machine would; `resume` lets it go on. */
  pause(): void {
    this.child.kill('SIGSTOP');
  }

  resume(): void {
    this.child.kill('SIGCONT');
  }
}
