import type pg from 'pg';
import { type BrokerLog, describeError } from '../broker/broker-log.js';
import type {
  Broker,
  BrokerConsumer,
  BrokerProducer,
  ConsumeOptions,
  PartitionOffsets,
  TopicIdentity,
  TopicSpec,
  TopicStanding,
} from '../broker/broker.port.js';
import { EmbeddedConsumer } from './embedded-consumer.js';
import { EmbeddedProducer } from './embedded-producer.js';
import { embeddedIdentity, embeddedOffsets, embeddedStanding, ensureEmbeddedTopics } from './embedded-topics.js';
import { openLogDatabase } from './log-database.js';
import { dropExpired } from './retention.job.js';
import { WakeUp } from './wake-up.js';

const MAX_CONNECTIONS = 8;
const RETENTION_EVERY_MS = 60_000;

export interface EmbeddedOptions {
  /** The database of the log, migrated. */
  readonly url: string;
  readonly log: BrokerLog;
}

/** The port on PostgreSQL tables. Any number of processes may open the same log. */
export class EmbeddedBroker implements Broker {
  readonly kind = 'embedded';
  private readonly pool: pg.Pool;
  private readonly wakeUp: WakeUp;
  private readonly consumers = new Set<EmbeddedConsumer>();
  private readonly producers = new Set<EmbeddedProducer>();
  private readonly retention: NodeJS.Timeout;
  private dropping: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: EmbeddedOptions) {
    this.pool = openLogDatabase(options.url, MAX_CONNECTIONS, options.log);
    this.wakeUp = new WakeUp(options.url, this.pool, options.log);
    this.retention = setInterval(() => this.dropExpired(), RETENTION_EVERY_MS).unref();
  }

  ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    return ensureEmbeddedTopics(this.pool, topics);
  }

  identityOf(topic: string): Promise<TopicIdentity> {
    return embeddedIdentity(this.pool, topic);
  }

  offsetsOf(topic: string): Promise<PartitionOffsets[]> {
    return embeddedOffsets(this.pool, topic);
  }

  standingOf(topics: readonly string[]): Promise<ReadonlyMap<string, TopicStanding>> {
    return embeddedStanding(this.pool, topics);
  }

  async connectProducer(name: string): Promise<BrokerProducer> {
    await this.pool.query('SELECT 1');
    const producer = new EmbeddedProducer(this.pool, this.wakeUp, name);
    this.producers.add(producer);
    return producer;
  }

  async consume(options: ConsumeOptions): Promise<BrokerConsumer> {
    await Promise.all(options.topics.map((topic) => embeddedIdentity(this.pool, topic)));
    const consumer = new EmbeddedConsumer(this.pool, this.wakeUp, options, this.options.log);
    await consumer.start();
    this.consumers.add(consumer);
    return consumer;
  }

  async ping(timeoutMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The embedded log has not answered in time.')), timeoutMs);
    });
    const answer = this.pool.query('SELECT 1');
    answer.catch(() => undefined);
    await Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  async close(): Promise<void> {
    clearInterval(this.retention);
    await Promise.all([...this.consumers].map((consumer) => consumer.stop()));
    await Promise.all([...this.producers].map((producer) => producer.close()));
    await this.dropping;
    await this.wakeUp.close();
    await this.pool.end();
  }

  private dropExpired(): void {
    this.dropping = dropExpired(this.pool).catch((error: unknown) => {
      this.options.log({ level: 'warn', message: 'Old messages were not dropped.', error: describeError(error) });
    });
  }
}
