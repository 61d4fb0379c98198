import type { Database } from '#libs/database';
import {
  UnknownTopic,
  type Broker,
  type PartitionOffsets,
  type SentRange,
  type TopicIdentity,
  type TopicStanding,
} from '../broker/broker.port.js';
import { sameTopic } from '../consumer/offset.rules.js';

/** A topic of this service as it stands at the broker, and the mark up to which it is known. */
export interface OwnTopic {
  readonly topic: string;
  readonly identity: TopicIdentity;
  /** Per partition; what lies below is known to come from this very database. */
  readonly mark: readonly bigint[];
  readonly now: readonly PartitionOffsets[];
}

/** The topic has lost its history. Nothing is sent to it until `republish` has filled it, or order would be lost. */
export class TopicLostHistory extends Error {
  override readonly name = 'TopicLostHistory';

  constructor(topic: string, what: string) {
    super(`The relay is held: topic ${topic} ${what}; run republish ${topic}`);
  }
}

interface OwnTopicRow {
  readonly topic: string;
  readonly cluster_id: string;
  readonly topic_id: string;
  readonly next: string[];
}

/**
 * Compares topics with what was stored of them. A topic that was never met is taken as it is, and so is one that was
 * made anew before anything was ever sent to it: it has no history to lose.
 *
 * @throws TopicLostHistory when one is another one than the one stored, or ends before the mark.
 * @throws UnknownTopic when one is not there.
 */
export async function inspectOwnTopics(
  database: Database,
  broker: Broker,
  topics: readonly string[],
): Promise<OwnTopic[]> {
  const stored = await database.query<OwnTopicRow>(
    'select topic, cluster_id, topic_id, next from messaging.own_topic where topic = any($1)',
    [topics],
  );
  // Asked after the marks were read: a topic only grows, so that a lower end is a loss.
  const standing = await broker.standingOf(topics);
  const inspected: OwnTopic[] = [];
  for (const topic of topics) {
    const stands = standing.get(topic);
    if (stands === undefined) throw new UnknownTopic(topic);
    const row = stored.find((known) => known.topic === topic);
    inspected.push(await compared(database, topic, row, stands));
  }
  return inspected;
}

async function compared(
  database: Database,
  topic: string,
  stored: OwnTopicRow | undefined,
  { identity, offsets: now }: TopicStanding,
): Promise<OwnTopic> {
  const unmarked = { topic, identity, mark: now.map(() => 0n), now };
  if (stored === undefined) return unmarked;
  if (!sameTopic({ clusterId: stored.cluster_id, topicId: stored.topic_id }, identity)) {
    if (await wasSentTo(database, topic)) throw new TopicLostHistory(topic, 'is another one than before');
    return unmarked;
  }
  const mark = now.map(({ partition }) => BigInt(stored.next[partition] ?? 0));
  if (now.some(({ partition, next }) => next < mark[partition]!))
    throw new TopicLostHistory(topic, 'has become shorter');
  return { topic, identity, mark, now };
}

async function wasSentTo(database: Database, topic: string): Promise<boolean> {
  const [row] = await database.query<{ sent: boolean }>(
    `select exists (
       select from messaging.event event where event.topic = $1
         and not exists (select from messaging.outbox pointer where pointer.position = event.position)
     ) as sent`,
    [topic],
  );
  return row!.sent;
}

/** Stores how far the topic is known. */
export async function markOwnTopic(database: Database, own: Omit<OwnTopic, 'mark'>): Promise<void> {
  await database.query(
    `insert into messaging.own_topic (topic, cluster_id, topic_id, next) values ($1, $2, $3, $4)
     on conflict (topic) do update
       set cluster_id = excluded.cluster_id, topic_id = excluded.topic_id, next = excluded.next`,
    [own.topic, own.identity.clusterId, own.identity.topicId, nextByPartition(own.now)],
  );
}

/** next[partition], as decimal text. */
export function nextByPartition(offsets: readonly PartitionOffsets[]): string[] {
  return offsets.toSorted((one, other) => one.partition - other.partition).map(({ next }) => String(next));
}

/** @throws TopicLostHistory when a send was stored below what the topic had been known to hold. */
export function refuseLowerThanKnown(own: OwnTopic, ranges: readonly SentRange[]): void {
  const isLower = ({ partition, baseOffset }: SentRange) =>
    baseOffset >= 0n && baseOffset < (own.now[partition]?.next ?? 0n);
  if (ranges.some(isLower)) throw new TopicLostHistory(own.topic, 'was emptied while it was written');
}
