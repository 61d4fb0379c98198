import type { Broker, BrokerProducer, OutgoingMessage, SentRange } from '../broker/broker.port.js';
import { envelopeOf, type RecordedEvent } from '../event-log/envelope.js';
import { busMetrics } from '../metrics.js';

/**
 * Sends events in the order given, one send at a time. After a failed send the producer is given up: what it has left
 * half done at the broker must not meet the next one's sequence.
 */
export class EventSender {
  private producer: BrokerProducer | undefined;

  constructor(
    private readonly broker: Broker,
    private readonly name: string,
    private readonly source: string,
  ) {}

  /**
   * Resolves when the broker has stored all events on all replicas; answers where. When it rejects, any of them may
   * have been stored. `before` is asked before each send and may throw.
   */
  async send(events: readonly RecordedEvent[], before: () => void): Promise<Map<string, SentRange[]>> {
    const ranges = new Map<string, SentRange[]>();
    for (const [topic, ofTopic] of Map.groupBy(events, (event) => event.topic)) {
      const messages = ofTopic.map((event) => ({ key: event.aggregate_id, value: envelopeOf(this.source, event) }));
      before();
      ranges.set(topic, await this.sendTo(topic, messages));
      busMetrics.relaySent.inc({ topic }, messages.length);
    }
    return ranges;
  }

  async sendTo(topic: string, messages: readonly OutgoingMessage[]): Promise<SentRange[]> {
    this.producer ??= await this.broker.connectProducer(this.name);
    try {
      return await this.producer.send(topic, messages);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    await producer?.close().catch(() => undefined);
  }
}
