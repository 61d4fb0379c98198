import type { Database } from '#libs/database';
import { UnknownTopic, type Broker, type PartitionOffsets } from '../broker/broker.port.js';
import { busMetrics } from '../metrics.js';
import type { QuarantineSeal } from '../quarantine/quarantine-seal.js';
import { reasonToStop, STOP_REASONS } from './offset.rules.js';
import type { TopicIdentities } from './topic-identities.js';
import type { View } from './view.js';
import { GONE, ViewConsumer } from './view-consumer.js';
import { storeStop } from './view-stop.store.js';
import { leaveGroupBehind } from './view.store.js';
import type { SeenView } from './views-seen.js';

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

  /** One look; `seen` is missing for a view that stands still. Rejects when it cannot begin; the next look tries again. */
  async look(seen: SeenView | undefined): Promise<void> {
    busMetrics.stopped.set({ view: this.view }, seen === undefined ? 1 : 0);
    if (seen === undefined) return this.end();
    const { generation } = seen;
    if (this.running !== undefined && this.running.generation !== generation) await this.end();
    if (!(await this.agreesWithBroker(seen))) return;
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

  private async agreesWithBroker(seen: SeenView): Promise<boolean> {
    for (const topic of this.options.view.topics) {
      if (!(await this.topicAgrees(topic, seen))) return false;
    }
    return true;
  }

  private async topicAgrees(topic: string, { generation, stored, standing }: SeenView): Promise<boolean> {
    const stands = standing.get(topic);
    if (stands === undefined) throw new UnknownTopic(topic);
    const now = new Map(stands.offsets.map((at) => [at.partition, at]));
    const ofTopic = stored.filter((offset) => offset.topic === topic);
    for (const offset of ofTopic) {
      const { earliest, next } = now.get(offset.partition) ?? GONE;
      const reason = reasonToStop(offset, { identity: stands.identity, earliest, next });
      if (reason === null) continue;
      await this.stop(reason, `${topic}, partition ${offset.partition}`);
      return false;
    }
    const read = new Map(ofTopic.map((offset) => [offset.partition, offset.next]));
    const isSkipped = (at: PartitionOffsets) =>
      at.next > (read.get(at.partition) ?? 0n) && this.isSilent(topic, at.partition);
    if (stands.offsets.some(isSkipped)) await leaveGroupBehind(this.options.database, this.view, generation);
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
