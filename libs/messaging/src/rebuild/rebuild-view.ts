import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Lease, type Database } from '#libs/database';
import type { EventBusServer } from '../consumer/event-bus-server.js';
import { offsetsOfSide } from '../consumer/offset.store.js';
import type { Side } from '../consumer/projection.js';
import { TopicIdentities } from '../consumer/topic-identities.js';
import type { View } from '../consumer/view.js';
import { ViewConsumer } from '../consumer/view-consumer.js';
import { findView, otherSide, registerViews } from '../consumer/view.store.js';
import { Ticker } from '../relay/ticker.js';
import { clearSide } from './clear-side.js';
import { isStopped, trySwap, type KnownPartition } from './swap-sides.js';

/** Milliseconds that the lease of a rebuild lasts: how long one that was killed keeps the next from beginning. */
const LEASE_MS = 10_000;
/** Milliseconds between two looks at how far the rebuild has come. */
const LOOK_MS = 200;

export interface RebuildReport {
  readonly view: string;
  readonly liveSide: Side;
  readonly seconds: number;
}

/**
 * Refills the idle side of a view from offset 0 with today's code, while the live side goes on being read and written,
 * and makes it the live one when it has caught up. One that was killed is simply started again.
 *
 * Decisions on quarantined messages are read first: whatever they settle is then settled before it is met.
 *
 * @param tell is told in words how it goes on.
 * @throws Error while another rebuild of the view runs, or when the topics change under it.
 */
export async function rebuildView(
  server: EventBusServer,
  viewName: string,
  tell: (line: string) => void = () => undefined,
): Promise<RebuildReport> {
  const view = server.viewNamed(viewName);
  const { database } = server.options;
  const lease = new Lease({ database, name: `rebuild:${view.name}`, durationMs: LEASE_MS });
  if (!(await lease.acquire())) throw new Error(`View ${view.name} is being rebuilt by another process`);
  const renewal = new Ticker(
    LEASE_MS / 3,
    async () => void (await lease.renew()),
    () => undefined,
  );
  renewal.start();
  try {
    return await new Rebuild(server, view, () => lease.stillHeld(), tell).run();
  } finally {
    await renewal.stop();
    await lease.release();
  }
}

class Rebuild {
  private readonly startedAt = performance.now();
  private readonly runId = randomUUID();
  private broken: string | undefined;

  constructor(
    private readonly server: EventBusServer,
    private readonly view: View,
    private readonly isAlone: () => boolean,
    private readonly tell: (line: string) => void,
  ) {}

  async run(): Promise<RebuildReport> {
    await registerViews(this.database, [this.view.name]);
    const { liveSide } = await findView(this.database, this.view.name);
    const idle = otherSide(liveSide);
    this.tell(`clearing side ${idle}`);
    await clearSide(this.database, this.view, idle);
    await this.readDecisions(idle);
    await this.readEverything(idle);
    const seconds = (performance.now() - this.startedAt) / 1_000;
    return { view: this.view.name, liveSide: idle, seconds };
  }

  private async readDecisions(idle: Side): Promise<void> {
    const { topic } = this.view.decisions;
    await this.reading(idle, [topic], 'decisions', async () => (await this.missing(idle, [topic])) === 0n);
  }

  private async readEverything(idle: Side): Promise<void> {
    const { database, view } = this;
    await this.reading(idle, view.topics, 'all', async () => {
      const missing = await this.missing(idle, view.topics);
      this.tell(`${missing} messages to read`);
      const partitions = await this.topicPartitions();
      // A stopped live side gives no measure, so that the rebuilt one must have read its topics to their end.
      return (missing === 0n || !(await isStopped(database, view.name))) && trySwap(database, view, idle, partitions);
    });
  }

  private async reading(
    idle: Side,
    topics: readonly string[],
    part: string,
    done: () => Promise<boolean>,
  ): Promise<void> {
    const { broker, seal } = this.server.options;
    const consumer = new ViewConsumer({
      view: this.view,
      side: idle,
      group: `${this.view.service}.${this.view.name}.rebuild-${part}.${this.runId}`,
      topics,
      database: this.database,
      broker,
      identities: new TopicIdentities(broker),
      seal,
      onStop: async (reason, detail) => void (this.broken = `${reason} (${detail})`),
    });
    await consumer.start();
    try {
      while (!(await done())) await this.waitOn();
    } finally {
      await consumer.stop();
    }
  }

  private async waitOn(): Promise<void> {
    if (this.broken !== undefined) throw new Error(`View ${this.view.name} cannot be rebuilt: ${this.broken}`);
    if (!this.isAlone()) throw new Error(`View ${this.view.name}: the lease of the rebuild was lost`);
    await delay(LOOK_MS);
  }

  /** Messages that the side has still to read. */
  private async missing(side: Side, topics: readonly string[]): Promise<bigint> {
    const stored = await offsetsOfSide(this.database, this.view.name, side);
    const had = new Map(stored.map((offset) => [`${offset.topic}/${offset.partition}`, offset.next]));
    let missing = 0n;
    for (const topic of topics) {
      for (const { partition, next } of await this.server.options.broker.offsetsOf(topic)) {
        missing += next - (had.get(`${topic}/${partition}`) ?? 0n);
      }
    }
    return missing;
  }

  private async topicPartitions(): Promise<KnownPartition[]> {
    const { broker } = this.server.options;
    const all: KnownPartition[] = [];
    for (const topic of this.view.topics) {
      const identity = await broker.identityOf(topic);
      for (const { partition } of await broker.offsetsOf(topic)) all.push({ topic, partition, identity });
    }
    return all;
  }

  private get database(): Database {
    return this.server.options.database;
  }
}
