import type { Admin, Kafka } from 'kafkajs';
import type { BrokerLog } from '../broker/broker-log.js';
import {
  type Broker,
  type BrokerConsumer,
  type BrokerProducer,
  type ConsumeOptions,
  type PartitionOffsets,
  type TopicIdentity,
  type TopicSpec,
  type TopicStanding,
  UnknownTopic,
} from '../broker/broker.port.js';
import { fetchMetadata } from './fetch-metadata.js';
import { makeKafka, withAdmin } from './kafka-client.js';
import { KafkaConsumer } from './kafka-consumer.js';
import { KafkaProducer } from './kafka-producer.js';
import { ensureKafkaTopics } from './kafka-topics.js';

const METADATA_TIMEOUT_MS = 5_000;
const UNKNOWN_TOPIC_OR_PARTITION = 3;

export interface KafkaOptions {
  /** `host:port`, any of the cluster's brokers. */
  readonly brokers: readonly string[];
  readonly log: BrokerLog;
}

/** The port on Apache Kafka (3.0 or newer, because of topic ids). */
export class KafkaBroker implements Broker {
  readonly kind = 'kafka';
  private readonly kafka: Kafka;
  private readonly open = new Set<{ close(): Promise<void> }>();

  constructor(private readonly options: KafkaOptions) {
    this.kafka = makeKafka(options.brokers, options.log);
  }

  ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    return withAdmin(this.kafka, (admin) => ensureKafkaTopics(admin, topics));
  }

  async identityOf(topic: string): Promise<TopicIdentity> {
    const identity = (await this.identitiesOf([topic])).get(topic);
    if (identity === undefined) throw new UnknownTopic(topic);
    return identity;
  }

  offsetsOf(topic: string): Promise<PartitionOffsets[]> {
    return withAdmin(this.kafka, (admin) => fetchOffsets(admin, topic));
  }

  async standingOf(topics: readonly string[]): Promise<ReadonlyMap<string, TopicStanding>> {
    const identities = await this.identitiesOf(topics);
    if (identities.size === 0) return new Map();
    return withAdmin(this.kafka, async (admin) => {
      const standing = new Map<string, TopicStanding>();
      for (const [topic, identity] of identities)
        standing.set(topic, { identity, offsets: await fetchOffsets(admin, topic) });
      return standing;
    });
  }

  async connectProducer(name: string): Promise<BrokerProducer> {
    const producer = await KafkaProducer.connect(this.kafka, name);
    this.open.add(producer);
    return {
      send: (topic, messages) => producer.send(topic, messages),
      close: async () => {
        this.open.delete(producer);
        await producer.close();
      },
    };
  }

  async consume(options: ConsumeOptions): Promise<BrokerConsumer> {
    const consumer = new KafkaConsumer(this.kafka, options, this.options.log);
    await consumer.start();
    const closable = { close: () => consumer.stop() };
    this.open.add(closable);
    return {
      stop: async () => {
        this.open.delete(closable);
        await consumer.stop();
      },
    };
  }

  async ping(timeoutMs: number): Promise<void> {
    await fetchMetadata(this.options.brokers, timeoutMs);
  }

  async close(): Promise<void> {
    const open = [...this.open];
    this.open.clear();
    await Promise.all(open.map((one) => one.close()));
  }

  /** Without those that are not there. @throws Error for any other answer of the broker */
  private async identitiesOf(asked: readonly string[]): Promise<Map<string, TopicIdentity>> {
    const { clusterId, topics } = await fetchMetadata(this.options.brokers, METADATA_TIMEOUT_MS, asked);
    const found = new Map<string, TopicIdentity>();
    for (const [name, { errorCode, topicId }] of topics) {
      if (errorCode === 0) found.set(name, { clusterId, topicId });
      else if (errorCode !== UNKNOWN_TOPIC_OR_PARTITION)
        throw new Error(`Kafka answered error ${errorCode} when asked for topic ${name}.`);
    }
    return found;
  }
}

async function fetchOffsets(admin: Admin, topic: string): Promise<PartitionOffsets[]> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets
    .map(({ partition, low, high }) => ({ partition, earliest: BigInt(low), next: BigInt(high) }))
    .sort((a, b) => a.partition - b.partition);
}
