import { randomBytes } from 'node:crypto';
import type { Broker, BrokerConsumer, BrokerProducer, ConsumeOptions, OutgoingMessage } from '../broker.port.js';
import type { BrokerUnderTest, Check } from './broker-under-test.js';
import { Collector, type Judge } from './collector.js';

type ReadOptions = Partial<Omit<ConsumeOptions, 'onBatch'>> & { readonly topic: string; readonly judge?: Judge };

/** What one check has made; all of it is closed when the check ends. */
export class Scene {
  private readonly closing: (() => Promise<unknown>)[] = [];

  constructor(readonly under: BrokerUnderTest) {}

  get broker(): Broker {
    return this.under.broker;
  }

  async topic(partitions: number): Promise<string> {
    const name = freshName('topic');
    await this.broker.ensureTopics([{ name, partitions, retentionMs: 'forever' }]);
    return name;
  }

  async another(): Promise<Broker> {
    const broker = await this.under.connectAnother();
    this.closing.push(() => broker.close());
    return broker;
  }

  async producer(broker = this.broker): Promise<BrokerProducer> {
    const producer = await broker.connectProducer('contract');
    this.closing.push(() => producer.close());
    return producer;
  }

  /** Reads a topic, in a group of its own unless one is named. */
  async read(options: ReadOptions, broker = this.broker): Promise<Collector & { stop(): Promise<void> }> {
    const collector = new Collector(this.under.patienceMs, options.judge);
    const consumer: BrokerConsumer = await broker.consume({
      group: options.group ?? freshName('group'),
      topics: [options.topic],
      from: options.from ?? 'earliest',
      onBatch: (batch) => collector.take(batch),
      onAssigned: (assigned) => collector.assign(assigned),
      maxBatchMessages: options.maxBatchMessages,
    });
    this.closing.push(() => consumer.stop());
    return Object.assign(collector, { stop: () => consumer.stop() });
  }

  async end(): Promise<void> {
    for (const close of this.closing.reverse()) {
      await close();
    }
  }
}

export function check(name: string, play: (scene: Scene) => Promise<void>): Check {
  return {
    name,
    async run(under) {
      const scene = new Scene(under);
      try {
        await play(scene);
      } finally {
        await scene.end();
      }
    },
  };
}

export function freshName(kind: string): string {
  return `contract-${kind}-${randomBytes(6).toString('hex')}`;
}

/** Messages `from` to `from + count - 1`, their number as value, spread over `keys` keys. */
export function numbered(count: number, { from = 0, keys = 12 } = {}): OutgoingMessage[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `key-${(from + index) % keys}`,
    value: Buffer.from(String(from + index)),
  }));
}
