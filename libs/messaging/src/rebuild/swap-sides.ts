import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Tx } from '#libs/database';
import type { TopicIdentity } from '../broker/broker.port.js';
import { offsetsOfSide, type PartitionOffset } from '../consumer/offset.store.js';
import type { Side } from '../consumer/projection.js';
import type { View } from '../consumer/view.js';
import { findStops, forgetStop } from '../consumer/view-stop.store.js';
import { findView, leaveGroupBehind, otherSide } from '../consumer/view.store.js';

/** Messages behind the live side from which on its readers are made to wait for the rest. */
const NEARLY_THERE = 5_000n;
/** Milliseconds for which they are made to wait at most; well below the lock timeout of a serving role. */
const HOLD_LIVE_MS = 2_000;
const LOOK_MS = 10;

/** A partition of the topics as they are now. */
export interface KnownPartition {
  readonly topic: string;
  readonly partition: number;
  readonly identity: TopicIdentity;
}

/**
 * Makes the side live if it has read everything that the live side has. A live side that was stopped has offsets of a
 * log that is not there any more: it is not compared with, and the stop is over with it. The live side's offset rows are locked while
 * the rest is awaited, so that no event is folded by one side only; then the rebuilt side's rows, so that no batch of
 * it is under way. Whoever reads offsets next finds the new side, and goes on from its offsets.
 *
 * @returns false when it has not caught up; nothing is changed then.
 */
export async function trySwap(
  database: Database,
  view: View,
  rebuilt: Side,
  partitions: readonly KnownPartition[],
): Promise<boolean> {
  const live = otherSide(rebuilt);
  if (await isStopped(database, view.name)) return replaceStopped(database, view.name, rebuilt, partitions);
  if ((await behind(database, view.name, live, rebuilt)) > NEARLY_THERE) return false;
  return database.transaction(async (tx) => {
    await createMissing(tx, view.name, partitions);
    await lockSide(tx, view.name, live);
    if (!(await caughtUp(tx, view.name, live, rebuilt))) return false;
    await lockSide(tx, view.name, rebuilt);
    await tx.query('update messaging.view set live_side = $2 where name = $1', [view.name, rebuilt]);
    return true;
  });
}

async function replaceStopped(
  database: Database,
  view: string,
  rebuilt: Side,
  partitions: readonly KnownPartition[],
): Promise<boolean> {
  return database.transaction(async (tx) => {
    await createMissing(tx, view, partitions);
    await lockSide(tx, view, otherSide(rebuilt));
    await lockSide(tx, view, rebuilt);
    await tx.query('update messaging.view set live_side = $2 where name = $1', [view, rebuilt]);
    const { generation } = await findView(tx, view);
    await leaveGroupBehind(tx, view, generation);
    await forgetStop(tx, view);
    return true;
  });
}

/** Whether an operator has still to look at why the view stands still. */
export async function isStopped(database: Database, view: string): Promise<boolean> {
  return (await findStops(database)).some((stop) => stop.view === view);
}

async function caughtUp(tx: Tx, view: string, live: Side, rebuilt: Side): Promise<boolean> {
  const deadline = performance.now() + HOLD_LIVE_MS;
  while ((await behind(tx, view, live, rebuilt)) > 0n) {
    if (performance.now() > deadline) return false;
    await delay(LOOK_MS);
  }
  return true;
}

/** By how many messages the rebuilt side lacks what the live side has read. */
async function behind(db: Database | Tx, view: string, live: Side, rebuilt: Side): Promise<bigint> {
  const key = ({ topic, partition }: PartitionOffset) => `${topic}/${partition}`;
  const had = new Map((await offsetsOfSide(db, view, rebuilt)).map((offset) => [key(offset), offset.next]));
  const wanted = await offsetsOfSide(db, view, live);
  return wanted.reduce((sum, offset) => {
    const missing = offset.next - (had.get(key(offset)) ?? 0n);
    return missing > 0n ? sum + missing : sum;
  }, 0n);
}

/** A partition that only one side has met gets a row on the other, so that locking the rows locks every partition. */
async function createMissing(tx: Tx, view: string, partitions: readonly KnownPartition[]): Promise<void> {
  await tx.query(
    `insert into messaging.view_offset (view, side, topic, partition, cluster_id, topic_id)
     select $1, side, known.topic, known.partition, known.cluster_id, known.topic_id
     from unnest($2::text[], $3::int[], $4::text[], $5::text[]) as known(topic, partition, cluster_id, topic_id)
     cross join (values ('a'), ('b')) as sides(side)
     on conflict do nothing`,
    [
      view,
      partitions.map(({ topic }) => topic),
      partitions.map(({ partition }) => partition),
      partitions.map(({ identity }) => identity.clusterId),
      partitions.map(({ identity }) => identity.topicId),
    ],
  );
}

async function lockSide(tx: Tx, view: string, side: Side): Promise<void> {
  await tx.query(
    'select from messaging.view_offset where view = $1 and side = $2 order by topic, partition for update',
    [view, side],
  );
}
