/**
 * The port to the bus. Two adapters stand behind it: `kafka/` and `embedded/` (the log on PostgreSQL tables).
 * Everything above the port must hold on both; `broker.contract.ts` says what "hold" means.
 *
 * Guarantees that every adapter gives:
 * - messages of one partition are read in the order of their offsets, without gap or repetition inside a batch;
 * - a resolved `send` is durable on all replicas, a rejected one may or may not have been stored;
 * - offset n + 1 is never visible before offset n.
 */
export interface Broker {
  readonly kind: 'kafka' | 'embedded';

  /** Creates what is missing and compares what is there. @throws TopicMismatch when a partition count differs. */
  ensureTopics(topics: readonly TopicSpec[]): Promise<void>;

  /** Which topic this is: another cluster, or a topic that was deleted and made again, answers otherwise. */
  identityOf(topic: string): Promise<TopicIdentity>;

  /** Per partition the first offset that can be read and the next that will be given. */
  offsetsOf(topic: string): Promise<PartitionOffsets[]>;

  /**
   * Identity and offsets of several topics, for little more than of one; a topic that is not there is left out. The
   * identity is read no later than the offsets.
   */
  standingOf(topics: readonly string[]): Promise<ReadonlyMap<string, TopicStanding>>;

  /** A producer is good until its first rejected `send`; after that it must be closed and a new one made. */
  connectProducer(name: string): Promise<BrokerProducer>;

  /** Starts to read. Resolves once subscribed; batches arrive until `stop`. */
  consume(options: ConsumeOptions): Promise<BrokerConsumer>;

  /** Resolves when the broker answers, rejects within `timeoutMs` otherwise. */
  ping(timeoutMs: number): Promise<void>;

  close(): Promise<void>;
}

export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  /** Milliseconds a message is kept, or forever. */
  readonly retentionMs: number | 'forever';
}

export interface TopicIdentity {
  readonly clusterId: string;
  readonly topicId: string;
}

export interface PartitionOffsets {
  readonly partition: number;
  readonly earliest: bigint;
  readonly next: bigint;
}

export interface TopicStanding {
  readonly identity: TopicIdentity;
  /** Sorted by partition. */
  readonly offsets: readonly PartitionOffsets[];
}

export interface OutgoingMessage {
  /** Decides the partition; messages of one key stay in order. */
  readonly key: string;
  readonly value: Buffer;
}

/** Where a `send` has put messages: `count` consecutive offsets from `baseOffset`. */
export interface SentRange {
  readonly partition: number;
  readonly baseOffset: bigint;
  readonly count: number;
}

export interface BrokerProducer {
  send(topic: string, messages: readonly OutgoingMessage[]): Promise<SentRange[]>;
  close(): Promise<void>;
}

export interface IncomingMessage {
  readonly offset: bigint;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
}

export interface MessageBatch {
  readonly topic: string;
  readonly partition: number;
  /** Never empty, ascending. */
  readonly messages: readonly IncomingMessage[];
  /** The next offset that the partition will give, as known when the batch was fetched. */
  readonly highWatermark: bigint;
}

/**
 * What the reader wants next:
 * - `advance`: all of the batch is done, go on behind it (the position is committed to the group, for monitoring);
 * - `seek`: go on at this offset instead, whatever the group has stored;
 * - `pause`: read this partition no more until the consumer is made anew.
 */
export type BatchVerdict =
  { readonly then: 'advance' } | { readonly then: 'seek'; readonly offset: bigint } | { readonly then: 'pause' };

export interface ConsumeOptions {
  /** Members of one group share the partitions of its topics. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Where a group without a stored position begins. */
  readonly from: 'earliest' | 'latest';
  /** A rejection is retried with back-off by the adapter: the same batch comes again. */
  readonly onBatch: (batch: MessageBatch) => Promise<BatchVerdict>;
  /** Called with all that this member holds whenever that changes, before the first batch of what is new. */
  readonly onAssigned?: (assigned: readonly { topic: string; partition: number }[]) => void;
  readonly maxBatchMessages?: number;
}

export interface BrokerConsumer {
  /** Resolves when the batch under way has ended and the group was left. */
  stop(): Promise<void>;
}

/** The topic stands with another number of partitions than its contract says: keys would move. */
export class TopicMismatch extends Error {
  override readonly name = 'TopicMismatch';
}

/** The topic is not there: `ensureTopics` was not run, or somebody has deleted it. */
export class UnknownTopic extends Error {
  override readonly name = 'UnknownTopic';

  constructor(topic: string) {
    super(`There is no topic ${topic}.`);
  }
}

/** A `send` of this producer was rejected before: what it has stored is not known, so it takes nothing more. */
export class ProducerUnusable extends Error {
  override readonly name = 'ProducerUnusable';
}
