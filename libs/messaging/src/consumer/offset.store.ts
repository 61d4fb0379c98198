import type { Database, Tx } from '#libs/database';
import type { TopicIdentity } from '../broker/broker.port.js';
import type { StoredOffset } from './offset.rules.js';
import { AT_PLACE, placeParams, type Place } from './place.js';
import type { Side } from './projection.js';

/** An offset row that is locked until the transaction ends. */
export interface LockedOffset extends StoredOffset {
  /** Decimal text; changes whenever offset, inbox or settled events of the place do. */
  readonly revision: string;
}

interface OffsetRow {
  readonly next_offset: string;
  readonly cluster_id: string;
  readonly topic_id: string;
  readonly revision: string;
}

const LOCK = `select next_offset, cluster_id, topic_id, revision from messaging.view_offset where ${AT_PLACE} for update`;
const CREATE = `
  insert into messaging.view_offset (view, side, topic, partition, cluster_id, topic_id) values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing`;

/** A place that was never read begins at offset 0 of the topic as it is now. */
export async function lockOffset(tx: Tx, place: Place, identity: TopicIdentity): Promise<LockedOffset> {
  const found = await tx.query<OffsetRow>(LOCK, placeParams(place));
  if (found[0] !== undefined) return toLocked(found[0]);
  await tx.query(CREATE, [...placeParams(place), identity.clusterId, identity.topicId]);
  const [made] = await tx.query<OffsetRow>(LOCK, placeParams(place));
  return toLocked(made!);
}

/** Good while an offset row of the side is locked: a swap locks them all before it changes the live side. */
export async function liveSideUnderLock(tx: Tx, view: string): Promise<Side> {
  const [row] = await tx.query<{ live_side: Side }>('select live_side from messaging.view where name = $1', [view]);
  return row!.live_side;
}

/** Makes what is cached of the place anywhere stale. The row is locked. */
export async function bumpRevision(tx: Tx, place: Place): Promise<void> {
  await tx.query(`update messaging.view_offset set revision = revision + 1 where ${AT_PLACE}`, placeParams(place));
}

export interface PartitionOffset extends StoredOffset {
  readonly topic: string;
  readonly partition: number;
}

/** All offsets of one side of a view. */
export async function offsetsOfSide(db: Database | Tx, view: string, side: Side): Promise<PartitionOffset[]> {
  const rows = await db.query<OffsetRow & { topic: string; partition: number }>(
    `select topic, partition, next_offset, cluster_id, topic_id, revision from messaging.view_offset
     where view = $1 and side = $2 order by topic, partition`,
    [view, side],
  );
  return rows.map((row) => ({ topic: row.topic, partition: row.partition, ...toLocked(row) }));
}

/** All offsets of the sides of these views that are live now. */
export async function offsetsOfLiveSides(
  database: Database,
  views: readonly string[],
): Promise<(PartitionOffset & { readonly view: string })[]> {
  const rows = await database.query<OffsetRow & { view: string; topic: string; partition: number }>(
    `select at.view, at.topic, at.partition, at.next_offset, at.cluster_id, at.topic_id, at.revision
     from messaging.view view join messaging.view_offset at on at.view = view.name and at.side = view.live_side
     where view.name = any($1) order by at.view, at.topic, at.partition`,
    [views],
  );
  return rows.map((row) => ({ view: row.view, topic: row.topic, partition: row.partition, ...toLocked(row) }));
}

function toLocked(row: OffsetRow): LockedOffset {
  return {
    next: BigInt(row.next_offset),
    identity: { clusterId: row.cluster_id, topicId: row.topic_id },
    revision: row.revision,
  };
}
