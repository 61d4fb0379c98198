import type pg from 'pg';
import { backoffMs } from '../broker/backoff.js';
import { type BrokerLog, describeError } from '../broker/broker-log.js';
import type { BatchVerdict, BrokerConsumer, ConsumeOptions, MessageBatch } from '../broker/broker.port.js';
import { MAX_BATCH_MESSAGES } from '../broker/limits.js';
import type { Bell } from './bell.js';
import { ClaimedPartition } from './claimed-partition.js';
import { fetchBatch, findReadable } from './fetch-batch.js';
import { type Claim, GroupMembership } from './group-membership.js';
import type { WakeUp } from './wake-up.js';

/** How soon a member sees, without a notice, that another has come or gone. */
const RENEW_MS = 1_000;
const FIRST_POLL_MS = 20;
const LAST_POLL_MS = 500;
/** While notices arrive, a look without one only finds what a lost notice has left. */
const LAST_POLL_LISTENING_MS = 2_000;

/** Reads the partitions that its membership gives it, one batch after the other. */
export class EmbeddedConsumer implements BrokerConsumer {
  private readonly membership: GroupMembership;
  private readonly bell: Bell;
  private readonly held = new Map<string, ClaimedPartition>();
  private stopping = false;
  private stopped: Promise<void> | undefined;
  private renewing: Promise<void> = Promise.resolve();
  private reading: Promise<void> = Promise.resolve();
  private renewal: NodeJS.Timeout | undefined;
  private isRenewing = false;
  private renewAgain = false;
  private endRegroup: () => void = () => undefined;
  /** Partitions that were paused stay so, also when they come back from another member. */
  private readonly paused = new Set<string>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly wakeUp: WakeUp,
    private readonly options: ConsumeOptions,
    private readonly log: BrokerLog,
  ) {
    this.membership = new GroupMembership(pool, options.group, options.topics);
    this.bell = wakeUp.hang(options.topics);
  }

  async start(): Promise<void> {
    await this.join();
    this.endRegroup = this.wakeUp.onRegroup(() => this.renewSoon());
    await this.wakeUp.sendRegroup();
    this.scheduleRenewal();
    this.reading = this.readUntilStopped();
  }

  private async join(): Promise<void> {
    try {
      await this.wakeUp.listen();
      await this.renew();
    } catch (error) {
      this.bell.takeDown();
      throw error;
    }
  }

  stop(): Promise<void> {
    this.stopped ??= this.leave();
    return this.stopped;
  }

  private async leave(): Promise<void> {
    this.stopping = true;
    this.endRegroup();
    this.bell.ring();
    await this.reading;
    this.bell.takeDown();
    clearTimeout(this.renewal);
    await this.renewing;
    try {
      await this.membership.leave();
      await this.wakeUp.sendRegroup();
    } catch (error) {
      this.warn('Leaving has failed; the lease will run out.', error);
    }
  }

  /** A renewal that is under way may have read the group before the change: another follows it. */
  private renewSoon(): void {
    this.renewAgain = true;
    if (!this.isRenewing) {
      clearTimeout(this.renewal);
      this.renewNow();
    }
  }

  private scheduleRenewal(): void {
    this.renewal = setTimeout(() => this.renewNow(), this.renewAgain ? 0 : RENEW_MS);
  }

  private renewNow(): void {
    this.renewAgain = false;
    this.isRenewing = true;
    this.renewing = this.renew()
      .catch((error: unknown) => this.warn('The lease was not renewed.', error))
      .finally(() => {
        this.isRenewing = false;
        if (!this.stopping) {
          this.scheduleRenewal();
        }
      });
  }

  private async renew(): Promise<void> {
    const release = [...this.held.values()].filter((partition) => partition.givenUp && !partition.busy);
    if (release.length === 0 && (await this.membership.renewUnchanged())) return;
    release.forEach(({ claim }) => this.held.delete(claim.token));
    const { held, toRelease } = await this.membership.renew(release.map(({ claim }) => claim.token));
    const changed = (await this.takeOver(held)) || release.length > 0;
    this.held.forEach((partition) => (partition.givenUp = toRelease.includes(partition.claim.token)));
    this.renewAgain ||= [...this.held.values()].some((partition) => partition.givenUp && !partition.busy);
    if (changed) {
      this.options.onAssigned?.(held.map(({ topic, partition }) => ({ topic, partition })));
      this.bell.ring();
    }
    if (release.length > 0) {
      await this.wakeUp.sendRegroup();
    }
  }

  /** Answers whether anything was lost or gained. */
  private async takeOver(held: readonly Claim[]): Promise<boolean> {
    const tokens = new Set(held.map(({ token }) => token));
    const lost = [...this.held.keys()].filter((token) => !tokens.has(token));
    lost.forEach((token) => this.held.delete(token));
    const gained = held.filter(({ token }) => !this.held.has(token));
    for (const claim of gained) {
      this.held.set(claim.token, await ClaimedPartition.begin(claim, this.options.from, this.membership));
    }
    return lost.length + gained.length > 0;
  }

  private async readUntilStopped(): Promise<void> {
    let idleMs = FIRST_POLL_MS;
    let failures = 0;
    while (!this.stopping) {
      const seen = this.bell.count;
      try {
        const batches = await this.readRound();
        failures = 0;
        idleMs = batches > 0 ? FIRST_POLL_MS : Math.min(this.longestPollMs(), idleMs * 2);
        if (batches === 0 && !this.stopping) {
          await this.bell.wait(seen, idleMs);
        }
      } catch (error) {
        this.warn('Reading has failed.', error);
        await this.bell.wait(this.bell.count, backoffMs(failures++));
      }
    }
  }

  /** A batch that was rejected comes again when its time is up, which nothing rings for. */
  private longestPollMs(): number {
    const isRetrying = [...this.held.values()].some(({ retryAt }) => retryAt > performance.now());
    return this.wakeUp.isListening && !isRetrying ? LAST_POLL_LISTENING_MS : LAST_POLL_MS;
  }

  /** One batch of every partition that has something. Answers how many there were. */
  private async readRound(): Promise<number> {
    const due = [...this.held.values()].filter((partition) => this.isDue(partition));
    let batches = 0;
    for (const partition of due.length > 0 ? await findReadable(this.pool, due) : []) {
      if (!this.stopping && this.isDue(partition)) {
        batches += await partition.whileBusy(() => this.readPartition(partition));
      }
    }
    return batches;
  }

  private isDue(partition: ClaimedPartition): boolean {
    return (
      this.held.has(partition.claim.token) &&
      !partition.givenUp &&
      !this.paused.has(partition.place) &&
      partition.retryAt <= performance.now()
    );
  }

  private async readPartition(partition: ClaimedPartition): Promise<number> {
    const maxMessages = this.options.maxBatchMessages ?? MAX_BATCH_MESSAGES;
    const batch = await fetchBatch(this.pool, partition, partition.position, maxMessages);
    if (!batch) {
      return 0;
    }
    const verdict = await this.judge(batch);
    if (verdict === 'rejected') {
      partition.retryLater();
      return 1;
    }
    partition.attempts = 0;
    if (verdict.then === 'pause') {
      this.paused.add(partition.place);
    } else if (verdict.then === 'seek') {
      partition.position = verdict.offset;
    } else {
      await this.advance(partition, batch.messages.at(-1)!.offset + 1n);
    }
    return 1;
  }

  private async advance(partition: ClaimedPartition, next: bigint): Promise<void> {
    partition.position = next;
    const stored = await this.membership.storePosition(partition.claim, next).catch((error: unknown) => {
      this.warn('The group position was not stored.', error);
      return true;
    });
    if (!stored) {
      this.held.delete(partition.claim.token);
    }
  }

  private async judge(batch: MessageBatch): Promise<BatchVerdict | 'rejected'> {
    try {
      return await this.options.onBatch(batch);
    } catch (error) {
      this.warn('The reader has rejected a batch; it comes again.', error, batch);
      return 'rejected';
    }
  }

  private warn(message: string, error: unknown, at?: { topic: string; partition: number }): void {
    this.log({
      level: 'warn',
      message,
      group: this.options.group,
      error: describeError(error),
      ...(at && { topic: at.topic, partition: at.partition }),
    });
  }
}
