import type { Kafka, Producer } from 'kafkajs';
import { type BrokerProducer, type OutgoingMessage, type SentRange, UnknownTopic } from '../broker/broker.port.js';
import { joinRanges, type PlacedMessage, sendSteps } from '../broker/send-steps.js';
import { SendTurn } from '../broker/send-turn.js';
import { RETRY, withAdmin } from './kafka-client.js';

const ALL_REPLICAS = -1;
const HEADERS = { 'content-type': 'application/cloudevents+json' };

/**
 * An idempotent producer: what kafkajs repeats by itself is stored once. After a rejection its sequence numbers
 * may have parted from the broker's, therefore it takes no further message.
 */
export class KafkaProducer implements BrokerProducer {
  private readonly partitions = new Map<string, number>();
  private readonly turn: SendTurn;

  private constructor(
    private readonly kafka: Kafka,
    private readonly producer: Producer,
    name: string,
  ) {
    this.turn = new SendTurn(name);
  }

  static async connect(kafka: Kafka, name: string): Promise<KafkaProducer> {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      retry: RETRY,
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition ?? 0,
    });
    await producer.connect();
    return new KafkaProducer(kafka, producer, name);
  }

  send(topic: string, messages: readonly OutgoingMessage[]): Promise<SentRange[]> {
    return this.turn.run(async () => {
      const ranges: SentRange[] = [];
      for (const step of sendSteps(messages, await this.partitionsOf(topic))) {
        ranges.push(...(await this.sendStep(topic, step)));
      }
      return joinRanges(ranges);
    });
  }

  async close(): Promise<void> {
    await this.turn.idle();
    await this.producer.disconnect();
  }

  private async sendStep(topic: string, step: readonly PlacedMessage[]): Promise<SentRange[]> {
    const answers = await this.producer.send({
      topic,
      acks: ALL_REPLICAS,
      messages: step.map(({ key, value, partition }) => ({ key, value, partition, headers: HEADERS })),
    });
    return answers.map(({ partition, baseOffset }) => ({
      partition,
      baseOffset: BigInt(baseOffset ?? -1),
      count: step.filter((message) => message.partition === partition).length,
    }));
  }

  private async partitionsOf(topic: string): Promise<number> {
    const known = this.partitions.get(topic);
    if (known !== undefined) {
      return known;
    }
    const { topics } = await withAdmin(this.kafka, (admin) => admin.fetchTopicMetadata({ topics: [topic] }));
    const partitions = topics[0]?.partitions.length ?? 0;
    if (partitions === 0) {
      throw new UnknownTopic(topic);
    }
    this.partitions.set(topic, partitions);
    return partitions;
  }
}
