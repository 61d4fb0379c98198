import type { Database } from '#libs/database';
import type { BackgroundWork } from './background-work.js';
import type { Platform } from './platform.js';

/** Real time between two questions, and how long an answer may take. */
const EVERY_MS = 1_000;
const ANSWER_MS = 2_000;

/** Asks the database every second whether it is there: a service that lost it is not ready, and is again when it is back. */
export class DatabaseProbe implements BackgroundWork {
  readonly name = 'database-probe';
  private timer: NodeJS.Timeout | undefined;
  private asking: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly platform: Platform,
    private readonly database: Database,
  ) {}

  start(): Promise<void> {
    this.schedule();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.asking;
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.asking = this.ask().finally(() => this.schedule());
    }, EVERY_MS);
  }

  private async ask(): Promise<void> {
    const isThere = await this.database.ping(ANSWER_MS).then(
      () => true,
      () => false,
    );
    this.platform.readiness.set('database', isThere ? 'ready' : 'failed');
  }
}
