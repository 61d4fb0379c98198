import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '#libs/database';
import type { BatchVerdict, Broker, BrokerConsumer, MessageBatch } from '../broker/broker.port.js';
import type { View } from '../consumer/view.js';
import { WATERMARK_TOPIC, watermarkSchema, type Watermark } from './watermark.js';
import { advanceReached, storeWatermarks, thinWatermarks, type ViewTopic } from './watermark.store.js';

/**
 * Milliseconds of rest after a batch. Every service publishes each second and at a moment of its own: what came in the
 * meantime is noted together.
 */
const GATHER_MS = 500;
/** Milliseconds between two thinnings. */
const THIN_EVERY_MS = 60_000;

export interface FollowerOptions {
  readonly service: string;
  readonly database: Database;
  readonly broker: Broker;
  readonly views: readonly View[];
}

/** Follows the watermarks of the topics that this service's views read, and notes how far each view has come. */
export class WatermarkFollower {
  private consumer: BrokerConsumer | undefined;
  private readonly stopping = new AbortController();
  private thinnedAt = performance.now();
  private readonly reads: readonly ViewTopic[];
  private readonly topics: ReadonlySet<string>;

  constructor(private readonly options: FollowerOptions) {
    this.reads = options.views.flatMap(({ name, topics }) => topics.map((topic) => ({ view: name, topic })));
    this.topics = new Set(this.reads.map(({ topic }) => topic));
  }

  /** One look: begins to follow if need be, and moves the views on. */
  async look(): Promise<void> {
    this.consumer ??= await this.options.broker.consume({
      group: `${this.options.service}.watermarks`,
      topics: [WATERMARK_TOPIC.name],
      from: 'earliest',
      onBatch: (batch) => this.onBatch(batch),
    });
    await this.advance();
    if (performance.now() - this.thinnedAt > THIN_EVERY_MS) await this.thin();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.consumer?.stop();
  }

  private async onBatch({ messages }: MessageBatch): Promise<BatchVerdict> {
    const first = new Map<string, Watermark>();
    for (const { value } of messages) {
      const watermark = readWatermark(value);
      if (watermark === undefined || !this.topics.has(watermark.topic)) continue;
      const key = `${watermark.source} ${watermark.topic} ${watermark.recordedBefore}`;
      if (first.get(key)?.topicId !== watermark.topicId) first.set(key, watermark);
    }
    if (first.size > 0) {
      await storeWatermarks(this.options.database, [...first.values()]);
      await this.advance();
    }
    await delay(GATHER_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    return { then: 'advance' };
  }

  private advance(): Promise<void> {
    return advanceReached(this.options.database, this.reads);
  }

  private async thin(): Promise<void> {
    this.thinnedAt = performance.now();
    await thinWatermarks(this.options.database);
  }
}

/** A message that is no watermark says nothing about any source, and is passed over: the next second brings another. */
function readWatermark(value: Buffer | null): Watermark | undefined {
  try {
    return watermarkSchema.safeParse(JSON.parse(String(value))).data;
  } catch {
    return undefined;
  }
}
