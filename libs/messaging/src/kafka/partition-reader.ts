import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { backoffMs } from '../broker/backoff.js';
import { type BrokerLog, describeError } from '../broker/broker-log.js';
import type { BatchVerdict, ConsumeOptions, MessageBatch } from '../broker/broker.port.js';
import { MAX_BATCH_MESSAGES } from '../broker/limits.js';

/**
 * The group's position is stored at most this often. Each storing is a request for every partition that moved: after
 * every batch it cost Kafka more than the events themselves.
 */
const COMMIT_EVERY_MS = 500;
/** Shorter than the interval at which kafkajs lets a heartbeat through. */
const HEARTBEAT_CHECK_MS = 500;

/** Key of a partition in the maps of a consumer. */
export function placeOf(topic: string, partition: number): string {
  return `${topic}/${partition}`;
}

/** Hands fetched batches to the reader above and does what its verdict says. */
export class PartitionReader {
  private readonly starts = new Map<string, bigint>();
  private readonly paused = new Set<string>();
  private readonly attempts = new Map<string, number>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private uncommitted: EachBatchPayload | undefined;
  private committing: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    private readonly options: ConsumeOptions,
    private readonly log: BrokerLog,
    private readonly consumer: () => Consumer | undefined,
  ) {}

  /** What lies before these offsets is passed over. */
  startAt(starts: ReadonlyMap<string, bigint>): void {
    for (const [place, offset] of starts) {
      this.starts.set(place, offset);
    }
  }

  /** Nothing is resumed after this, and a batch under way is the last: the group is told at once how far it came. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    this.timers.clear();
    await this.commit();
  }

  async read(payload: EachBatchPayload): Promise<void> {
    const { topic, partition } = payload.batch;
    const place = placeOf(topic, partition);
    if (this.paused.has(place)) {
      this.pause(topic, partition);
      return;
    }
    if (this.seeksToStart(payload)) {
      return;
    }
    try {
      await this.readInParts(payload, place);
    } finally {
      this.uncommitted = payload;
      if (this.stopping) await this.commit();
      else this.committing ??= setTimeout(() => void this.commit(), COMMIT_EVERY_MS);
    }
  }

  private async readInParts(payload: EachBatchPayload, place: string): Promise<void> {
    const { batch, resolveOffset, heartbeat, isRunning } = payload;
    const size = this.options.maxBatchMessages ?? MAX_BATCH_MESSAGES;
    for (let at = 0; at < batch.messages.length && isRunning(); at += size) {
      const part = batch.messages.slice(at, at + size);
      const verdict = await this.judge(payload, part);
      if (verdict === 'rejected') {
        this.pauseBeforeRetry(batch.topic, batch.partition);
        return;
      }
      this.attempts.delete(place);
      if (verdict.then === 'pause') {
        this.paused.add(place);
        this.pause(batch.topic, batch.partition);
        return;
      }
      if (verdict.then === 'seek') {
        this.consumer()?.seek({ topic: batch.topic, partition: batch.partition, offset: String(verdict.offset) });
        return;
      }
      resolveOffset(part.at(-1)!.offset);
      await heartbeat();
    }
  }

  /** Keeps the membership while the reader works. A heartbeat that fails is sent again, and seen, by kafkajs. */
  private async judge(payload: EachBatchPayload, part: KafkaMessage[]): Promise<BatchVerdict | 'rejected'> {
    const beat = setInterval(() => void payload.heartbeat().catch(() => undefined), HEARTBEAT_CHECK_MS);
    const { topic, partition } = payload.batch;
    try {
      return await this.options.onBatch(toMessageBatch(payload, part));
    } catch (error) {
      const message = 'The reader has rejected a batch; it comes again.';
      this.log({ level: 'warn', message, topic, partition, group: this.options.group, error: describeError(error) });
      return 'rejected';
    } finally {
      clearInterval(beat);
    }
  }

  private seeksToStart({ batch: { topic, partition, messages } }: EachBatchPayload): boolean {
    const place = placeOf(topic, partition);
    const start = this.starts.get(place);
    this.starts.delete(place);
    if (start === undefined || BigInt(messages[0]!.offset) >= start) {
      return false;
    }
    this.consumer()?.seek({ topic, partition, offset: String(start) });
    return true;
  }

  /** For monitoring only: the position that counts lies with the reader, so a failure is logged and passed over. */
  private async commit(): Promise<void> {
    clearTimeout(this.committing);
    const { uncommitted } = this;
    this.committing = this.uncommitted = undefined;
    const offsets = uncommitted?.uncommittedOffsets();
    if (uncommitted === undefined || offsets === undefined || offsets.topics.length === 0) return;
    await uncommitted.commitOffsetsIfNecessary(offsets).catch((error: unknown) => {
      const message = 'The group position was not stored.';
      this.log({ level: 'warn', message, group: this.options.group, error: describeError(error) });
    });
  }

  /** The other partitions are read on meanwhile. */
  private pauseBeforeRetry(topic: string, partition: number): void {
    const place = placeOf(topic, partition);
    const attempt = this.attempts.get(place) ?? 0;
    this.attempts.set(place, attempt + 1);
    this.pause(topic, partition);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.resume(topic, partition);
    }, backoffMs(attempt));
    this.timers.add(timer);
  }

  private pause(topic: string, partition: number): void {
    this.consumer()?.pause([{ topic, partitions: [partition] }]);
  }

  /** A consumer that is about to be replaced has no group to resume in; its successor begins unpaused. */
  private resume(topic: string, partition: number): void {
    try {
      this.consumer()?.resume([{ topic, partitions: [partition] }]);
    } catch (error) {
      this.log({ level: 'info', message: 'Nothing to resume.', topic, partition, error: describeError(error) });
    }
  }
}

function toMessageBatch({ batch }: EachBatchPayload, part: readonly KafkaMessage[]): MessageBatch {
  return {
    topic: batch.topic,
    partition: batch.partition,
    highWatermark: BigInt(batch.highWatermark),
    messages: part.map(({ offset, key, value }) => ({ offset: BigInt(offset), key, value })),
  };
}
