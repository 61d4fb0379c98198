import { setTimeout as delay } from 'node:timers/promises';
import type { Consumer, Kafka } from 'kafkajs';
import { backoffMs } from '../broker/backoff.js';
import { type BrokerLog, describeError } from '../broker/broker-log.js';
import type { ConsumeOptions } from '../broker/broker.port.js';
import { MAX_BATCH_BYTES } from '../broker/limits.js';
import { latestStarts } from './latest-starts.js';
import { RETRY } from './kafka-client.js';
import { PartitionReader } from './partition-reader.js';

/** How long a member that died keeps its partitions. */
const SESSION_TIMEOUT_MS = 10_000;
const REBALANCE_TIMEOUT_MS = 10_000;
const HEARTBEAT_MS = 1_000;
/** A fetch waits this long at the broker when there is nothing to read. */
const FETCH_WAIT_MS = 500;
const MAX_FETCH_BYTES = 8 * MAX_BATCH_BYTES;

/** One member of a group. kafkajs gives up on many errors; this makes a new member until `stop`. */
export class KafkaConsumer {
  private readonly stopping = new AbortController();
  private current: Consumer | undefined;
  private reviving: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;
  private readonly reader: PartitionReader;

  constructor(
    private readonly kafka: Kafka,
    private readonly options: ConsumeOptions,
    private readonly log: BrokerLog,
  ) {
    this.reader = new PartitionReader(options, log, () => this.current);
  }

  /** @throws when the brokers cannot be reached or a topic is missing; from then on it revives by itself. */
  async start(): Promise<void> {
    if (this.options.from === 'latest') {
      this.reader.startAt(await latestStarts(this.kafka, this.options.group, this.options.topics));
    }
    await this.join();
  }

  stop(): Promise<void> {
    this.stopped ??= this.leave();
    return this.stopped;
  }

  private async join(): Promise<void> {
    const consumer = this.makeConsumer();
    this.current = consumer;
    try {
      await consumer.connect();
      // Earliest for every reader: an offset that is out of range must show itself above, never skip what is there.
      await consumer.subscribe({ topics: [...this.options.topics], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        eachBatch: (payload) => this.reader.read(payload),
      });
    } catch (error) {
      await consumer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  private makeConsumer(): Consumer {
    const consumer = this.kafka.consumer({
      groupId: this.options.group,
      sessionTimeout: SESSION_TIMEOUT_MS,
      rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      maxBytesPerPartition: MAX_BATCH_BYTES,
      maxBytes: MAX_FETCH_BYTES,
      allowAutoTopicCreation: false,
      retry: { ...RETRY, restartOnFailure: () => Promise.resolve(false) },
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => this.announce(payload.memberAssignment));
    consumer.on(consumer.events.CRASH, ({ payload }) => this.revive(payload.error));
    return consumer;
  }

  private announce(assignment: Record<string, number[]>): void {
    const assigned = Object.entries(assignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => ({ topic, partition })),
    );
    this.options.onAssigned?.(assigned);
  }

  private revive(cause: unknown): void {
    if (this.stopping.signal.aborted) {
      return;
    }
    this.log({
      level: 'warn',
      message: 'The consumer has crashed.',
      group: this.options.group,
      error: describeError(cause),
    });
    this.reviving = this.joinUntilItWorks();
  }

  private async joinUntilItWorks(): Promise<void> {
    for (let attempt = 0; !this.stopping.signal.aborted; attempt++) {
      try {
        await delay(backoffMs(attempt), undefined, { signal: this.stopping.signal });
        await this.join();
        return;
      } catch (error) {
        if (!this.stopping.signal.aborted) {
          this.log({
            level: 'warn',
            message: 'Joining has failed.',
            group: this.options.group,
            error: describeError(error),
          });
        }
      }
    }
  }

  private async leave(): Promise<void> {
    this.stopping.abort();
    await this.reviving;
    await this.reader.stop();
    await this.current?.disconnect();
  }
}
