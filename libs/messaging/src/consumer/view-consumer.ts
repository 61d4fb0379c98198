import { isDataError, type Database } from '#libs/database';
import { addDays, localDayOf } from '#libs/vocabulary';
import type { BatchVerdict, Broker, BrokerConsumer, MessageBatch } from '../broker/broker.port.js';
import { pausePoint } from '../fault-points/pause-point.js';
import { busMetrics } from '../metrics.js';
import type { QuarantineSeal } from '../quarantine/quarantine-seal.js';
import {
  foldBatch,
  SaveFailed,
  type FoldableBatch,
  type FoldOutcome,
  type FoldSurroundings,
  type RememberedInbox,
} from './fold-batch.js';
import { reasonToStop, type StopReason, type StoredOffset } from './offset.rules.js';
import type { Side } from './projection.js';
import { readMessage, type ReadMessage } from './read-message.js';
import type { TopicIdentities } from './topic-identities.js';
import type { View } from './view.js';

export interface ViewConsumerOptions {
  readonly view: View;
  /** Readers of the live side follow every swap; a rebuild names the side that it fills. */
  readonly side: 'live' | Side;
  readonly group: string;
  readonly topics: readonly string[];
  readonly database: Database;
  readonly broker: Broker;
  readonly identities: TopicIdentities;
  readonly seal: QuarantineSeal;
  /** Told once of why the view must stand still; nothing more is folded by this consumer. */
  readonly onStop: (reason: StopReason, detail: string) => Promise<void>;
}

/** A member of a view's consumer group: brings batches into the view and tells the broker how to go on. */
export class ViewConsumer {
  private readonly remembered = new Map<string, RememberedInbox>();
  private readonly assigned = new Set<string>();
  private readonly lastBatchAt = new Map<string, number>();
  private consumer: BrokerConsumer | undefined;
  private stopped = false;

  constructor(private readonly options: ViewConsumerOptions) {}

  async start(): Promise<void> {
    const { broker, group, topics } = this.options;
    this.consumer = await broker.consume({
      group,
      topics,
      from: 'earliest',
      onBatch: (batch) => this.onBatch(batch),
      onAssigned: (assigned) => this.onAssigned(assigned),
    });
  }

  /** Resolves when the batch under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.consumer?.stop();
  }

  /** Milliseconds since a partition of this member has brought a batch, or was assigned; null for one of others. */
  silentForMs(topic: string, partition: number): number | null {
    const key = `${topic}/${partition}`;
    return this.assigned.has(key) ? performance.now() - (this.lastBatchAt.get(key) ?? 0) : null;
  }

  private onAssigned(assigned: readonly { topic: string; partition: number }[]): void {
    this.assigned.clear();
    for (const { topic, partition } of assigned) {
      this.assigned.add(`${topic}/${partition}`);
      this.lastBatchAt.set(`${topic}/${partition}`, performance.now());
    }
  }

  private async onBatch(batch: MessageBatch): Promise<BatchVerdict> {
    if (this.stopped) return { then: 'pause' };
    this.lastBatchAt.set(`${batch.topic}/${batch.partition}`, performance.now());
    try {
      const outcome = await this.fold(batch);
      return await this.verdictOf(outcome, batch);
    } catch (error) {
      this.remembered.delete(`${batch.topic}/${batch.partition}`);
      busMetrics.retried.inc({ view: this.options.view.name });
      throw error;
    }
  }

  private async fold(batch: MessageBatch): Promise<FoldOutcome> {
    const { view, identities } = this.options;
    const messages: ReadMessage[] = [];
    for (const message of batch.messages) messages.push(await readMessage(view, batch.topic, message));
    const { topic, partition, highWatermark } = batch;
    const identity = await identities.of(topic);
    return this.foldOrHalve({ topic, partition, highWatermark, identity, messages });
  }

  /**
   * A batch with an event that cannot be saved is folded in halves, each in its own transaction, until that event
   * stands alone: then it is quarantined, and all others are folded.
   */
  private async foldOrHalve(batch: FoldableBatch): Promise<FoldOutcome> {
    try {
      return await this.foldOnce(batch);
    } catch (error) {
      const isPoison = error instanceof SaveFailed || isDataError(error);
      if (!isPoison || isPoisoned(batch)) throw error;
      const { messages } = batch;
      if (messages.length === 1) return this.foldOnce({ ...batch, messages: [poisoned(messages[0]!, error)] });
      const half = messages.length >> 1;
      const first = await this.foldOrHalve({ ...batch, messages: messages.slice(0, half) });
      if (first.then === 'doubt' || first.then === 'swapped') return first;
      return this.foldOrHalve({ ...batch, messages: messages.slice(half) });
    }
  }

  private async foldOnce(batch: FoldableBatch): Promise<FoldOutcome> {
    const { view, side, database, seal, identities } = this.options;
    const around: FoldSurroundings = { view, side, seal, identities };
    const key = `${batch.topic}/${batch.partition}`;
    if (batch.messages.some((message) => message.kind === 'poison')) {
      const day = localDayOf(database.clock.now());
      await seal.sealer.prepare([day, addDays(day, 1)]);
    }
    const outcome = await database.transaction((tx) => foldBatch(tx, around, batch, this.remembered.get(key)));
    if (outcome.then === 'folded') {
      this.remembered.set(key, outcome.remember);
      this.count(outcome);
    }
    return outcome;
  }

  private count({ counts }: FoldOutcome & { then: 'folded' }): void {
    const view = this.options.view.name;
    busMetrics.folded.inc({ view }, counts.folded);
    busMetrics.duplicates.inc({ view }, counts.duplicates);
    for (const message of counts.quarantined) {
      if (message.kind === 'poison') busMetrics.quarantined.inc({ view, reason: message.poison.reason });
    }
  }

  private async verdictOf(outcome: FoldOutcome, batch: MessageBatch): Promise<BatchVerdict> {
    const { topic, partition } = batch;
    if (outcome.then === 'seek') return outcome;
    if (outcome.then === 'swapped') return { then: 'pause' };
    if (outcome.then === 'doubt') return this.resolve(outcome.stored, topic, partition);
    await pausePoint('view-after-commit-before-offset');
    const left = Number(batch.highWatermark - batch.messages.at(-1)!.offset - 1n);
    busMetrics.behind.set({ view: this.options.view.name, topic, partition }, left);
    return { then: 'advance' };
  }

  /**
   * A batch may have been fetched before another reader, on the same side or on one that was swapped in, went further
   * than the log reached then. So the broker is asked, after the stored offset was read, before a view is stopped.
   */
  private async resolve(stored: StoredOffset, topic: string, partition: number): Promise<BatchVerdict> {
    const identity = await this.options.broker.identityOf(topic);
    const offsets = await this.options.broker.offsetsOf(topic);
    const { earliest, next } = offsets.find((at) => at.partition === partition) ?? GONE;
    const reason = reasonToStop(stored, { identity, earliest, next });
    if (reason === null) return { then: 'seek', offset: stored.next };
    this.stopped = true;
    await this.options.onStop(reason, `${topic}, partition ${partition}`);
    return { then: 'pause' };
  }
}

/** A partition that the broker does not name any more. */
export const GONE = { earliest: 0n, next: 0n };

function isPoisoned({ messages }: FoldableBatch): boolean {
  return messages.length === 1 && messages[0]!.kind === 'poison';
}

function poisoned(message: ReadMessage, error: unknown): ReadMessage {
  const { offset, value } = message;
  const identity = message.kind === 'fold' || message.kind === 'decision' ? message.identity : undefined;
  const detail = error instanceof SaveFailed ? String(error.cause) : String(error);
  return { offset, value, kind: 'poison', poison: { reason: 'save-failed', detail, identity } };
}
