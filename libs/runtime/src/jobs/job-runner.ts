import { Lease, type Database } from '#libs/database';
import type { RealClock } from '../clock/clocks.js';
import type { Log } from '../logging/log.js';
import type { Metrics } from '../metrics/metrics.js';
import type { TimedJob } from './timed-job.js';

/** A run is expected to end within this time; one that takes longer keeps its lease by renewals. */
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;

interface JobRunnerOptions {
  readonly jobs: readonly TimedJob[];
  /** Without one (the gateway) every process runs the jobs. */
  readonly database: Database | undefined;
  readonly realClock: RealClock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Runs the timed jobs of a service, each by one process at a time. A job that fails is told and runs again next time. */
export class JobRunner {
  private readonly timers = new Map<TimedJob, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private isStopped = false;

  constructor(private readonly options: JobRunnerOptions) {}

  start(): void {
    for (const job of this.options.jobs) this.schedule(job, this.leaseOf(job));
  }

  /** Resolves when the runs under way have ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.running);
  }

  /** One for all runs of this process: where the release of the last run was lost, the next one takes it up again. */
  private leaseOf({ name }: TimedJob): Lease | undefined {
    const { database } = this.options;
    return database && new Lease({ database, name: `job:${name}`, durationMs: LEASE_MS });
  }

  private schedule(job: TimedJob, lease: Lease | undefined): void {
    if (this.isStopped) return;
    const timer = setTimeout(() => {
      const run = this.runOnce(job, lease).finally(() => {
        this.running.delete(run);
        this.schedule(job, lease);
      });
      this.running.add(run);
    }, job.everySeconds * 1000);
    this.timers.set(job, timer);
  }

  private async runOnce(job: TimedJob, lease: Lease | undefined): Promise<void> {
    const { log, metrics, realClock } = this.options;
    try {
      if (await job.isDue()) {
        if (lease !== undefined && !(await lease.acquire())) return;
        await renewing(lease, () => job.run());
      }
      metrics.jobSucceeded(job.name, realClock.now());
    } catch (error) {
      log.error('a timed job failed', error, { job: job.name });
    } finally {
      await lease?.release().catch(() => undefined);
    }
  }
}

async function renewing(lease: Lease | undefined, work: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => void lease?.renew().catch(() => undefined), RENEW_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}
