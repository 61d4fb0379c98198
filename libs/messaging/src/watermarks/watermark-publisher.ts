import type { OutgoingMessage } from '../broker/broker.port.js';
import { sourceOf } from '../event-log/envelope.js';
import { EventSender } from '../relay/event-sender.js';
import { inspectOwnTopics, markOwnTopic, type OwnTopic } from '../relay/own-topics.js';
import type { RelayOptions } from '../relay/relay-options.js';
import type { ClockSamples } from './clock-samples.js';
import { recordedBefore } from './recorded-before.js';
import { WATERMARK_TOPIC, type Watermark } from './watermark.js';

/** Says, once a tick, up to which instant the topics of this service are complete. */
export class WatermarkPublisher {
  private readonly sender: EventSender;
  private readonly marked = new Map<string, string>();

  constructor(
    private readonly options: RelayOptions,
    private readonly samples: ClockSamples,
  ) {
    const { broker, service } = options;
    this.sender = new EventSender(broker, `${service}.watermarks`, sourceOf(service));
  }

  /**
   * The offsets are read after the instant: see `recordedBefore`. `check` is asked before the send and may throw.
   *
   * @throws TopicLostHistory
   */
  async publish(epoch: number, check: () => void): Promise<void> {
    const { database, broker, topics } = this.options;
    const before = await recordedBefore(database, this.samples, performance.now());
    const inspected = await inspectOwnTopics(database, broker, topics);
    for (const own of inspected) await this.markIfMoved(own);
    if (before === null || inspected.length === 0) return;
    check();
    const messages = inspected.map((own) => this.messageOf(own, epoch, before));
    await this.sender.sendTo(WATERMARK_TOPIC.name, messages);
  }

  close(): Promise<void> {
    return this.sender.close();
  }

  private async markIfMoved(own: OwnTopic): Promise<void> {
    const label = own.now.map(({ partition, next }) => `${partition}:${next}`).join();
    if (this.marked.get(own.topic) === label) return;
    await markOwnTopic(this.options.database, own);
    this.marked.set(own.topic, label);
  }

  private messageOf({ topic, identity, now }: OwnTopic, epoch: number, before: Date): OutgoingMessage {
    const source = sourceOf(this.options.service);
    const watermark: Watermark = {
      source,
      epoch,
      topic,
      ...identity,
      recordedBefore: before.toISOString(),
      publishedAt: new Date().toISOString(),
      partitions: now.map(({ partition, next }) => ({ partition, next: Number(next) })),
    };
    return { key: `${source}|${topic}`, value: Buffer.from(JSON.stringify(watermark)) };
  }
}
