import type { Database } from '#libs/database';
import type { Broker, PartitionOffsets } from '../broker/broker.port.js';
import { busMetrics } from '../metrics.js';
import type { QuarantineSeal } from '../quarantine/quarantine-seal.js';
import { reasonToStop, STOP_REASONS } from './offset.rules.js';
import { offsetsOfSide, type PartitionOffset } from './offset.store.js';
import type { TopicIdentities } from './topic-identities.js';
import type { View } from './view.js';
import { GONE, ViewConsumer } from './view-consumer.js';
import { storeStop, type ViewStop } from './view-stop.store.js';
import { findView, leaveGroupBehind, registerView } from './view.store.js';

/** Milliseconds without a batch after which a partition that has something to read is taken for skipped by its group. */
const SKIPPED_AFTER_MS = 5_000;

export interface KeeperOptions {
  readonly view: View;
  readonly database: Database;
  readonly broker: Broker;
  readonly identities: TopicIdentities;
  readonly seal: QuarantineSeal;
  readonly report: (what: string, error: unknown) => void;
}

/**
 * Keeps the consumer of one view as the database says: running, or stopped with a reason. It sees what no batch shows:
 * a topic that was made again and is still empty, a log that has become shorter, a group whose stored position is ahead
 * of ours in a partition that gets nothing new.
 */
export class ViewKeeper {
  private running: { consumer: ViewConsumer; generation: number } | undefined;

  constructor(private readonly options: KeeperOptions) {}

  get view(): string {
    return this.options.view.name;
  }

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** One look. Rejects when database or broker cannot be asked; the next look tries again. */
  async look(stops: readonly ViewStop[]): Promise<void> {
    const isStopped = stops.some((stop) => stop.view === this.view);
    busMetrics.stopped.set({ view: this.view }, isStopped ? 1 : 0);
    if (isStopped) return this.end();
    await registerView(this.options.database, this.view);
    const { generation } = await findView(this.options.database, this.view);
    if (this.running !== undefined && this.running.generation !== generation) await this.end();
    if (!(await this.agreesWithBroker(generation))) return;
    if (this.running === undefined) await this.begin(generation);
  }

  async end(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    await running?.consumer.stop();
  }

  private async begin(generation: number): Promise<void> {
    const { view } = this.options;
    const group = `${view.service}.${view.name}${generation === 0 ? '' : `.${generation}`}`;
    const consumer = new ViewConsumer({
      ...this.options,
      side: 'live',
      group,
      topics: view.topics,
      onStop: (reason, detail) => this.stop(reason, detail),
    });
    await consumer.start();
    this.running = { consumer, generation };
  }

  /** Offsets are read before the broker is asked: a topic only grows, so that a lower end is a loss. */
  private async agreesWithBroker(generation: number): Promise<boolean> {
    const { database, view } = this.options;
    const { liveSide } = await findView(database, view.name);
    const stored = Map.groupBy(await offsetsOfSide(database, view.name, liveSide), ({ topic }) => topic);
    for (const topic of view.topics) {
      if (!(await this.topicAgrees(topic, stored.get(topic) ?? [], generation))) return false;
    }
    return true;
  }

  private async topicAgrees(topic: string, stored: readonly PartitionOffset[], generation: number): Promise<boolean> {
    const { broker, database } = this.options;
    const identity = await broker.identityOf(topic);
    const now = new Map((await broker.offsetsOf(topic)).map((at) => [at.partition, at]));
    for (const offset of stored) {
      const { earliest, next } = now.get(offset.partition) ?? GONE;
      const reason = reasonToStop(offset, { identity, earliest, next });
      if (reason === null) continue;
      await this.stop(reason, `${topic}, partition ${offset.partition}`);
      return false;
    }
    const read = new Map(stored.map((offset) => [offset.partition, offset.next]));
    const isSkipped = (at: PartitionOffsets) =>
      at.next > (read.get(at.partition) ?? 0n) && this.isSilent(topic, at.partition);
    if ([...now.values()].some(isSkipped)) await leaveGroupBehind(database, this.view, generation);
    return true;
  }

  private isSilent(topic: string, partition: number): boolean {
    const silentMs = this.running?.consumer.silentForMs(topic, partition) ?? null;
    return silentMs !== null && silentMs > SKIPPED_AFTER_MS;
  }

  private async stop(reason: keyof typeof STOP_REASONS, detail: string): Promise<void> {
    await storeStop(this.options.database, { view: this.view, reason, detail: `${STOP_REASONS[reason]} (${detail})` });
    busMetrics.stopped.set({ view: this.view }, 1);
    this.options.report(`view ${this.view} stands still: ${reason} (${detail})`, undefined);
  }
}
