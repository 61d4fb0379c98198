import type pg from 'pg';
import {
  type PartitionOffsets,
  type TopicIdentity,
  TopicMismatch,
  type TopicSpec,
  type TopicStanding,
  UnknownTopic,
} from '../broker/broker.port.js';
import { inTransaction } from './log-database.js';

export interface LogTopic {
  readonly id: string;
  readonly partitions: number;
}

/** Safe under two starters: the unique name lets the second find what the first has made. */
export async function ensureEmbeddedTopics(pool: pg.Pool, topics: readonly TopicSpec[]): Promise<void> {
  for (const topic of [...topics].sort((a, b) => a.name.localeCompare(b.name))) {
    await inTransaction(pool, (client) => ensureTopic(client, topic));
  }
}

async function ensureTopic(client: pg.PoolClient, { name, partitions, retentionMs }: TopicSpec): Promise<void> {
  const { rows } = await client.query<LogTopic>(
    `INSERT INTO embedded_log.topics AS t (name, partitions, retention_ms) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET retention_ms = excluded.retention_ms RETURNING t.id, t.partitions`,
    [name, partitions, retentionMs === 'forever' ? null : retentionMs],
  );
  const [topic] = rows;
  if (topic?.partitions !== partitions) {
    throw new TopicMismatch(`Topic ${name} has ${topic?.partitions} partitions, its contract says ${partitions}.`);
  }
  await client.query(
    `INSERT INTO embedded_log.partitions (topic_id, partition)
     SELECT $1, number FROM generate_series(0, $2 - 1) AS number ON CONFLICT DO NOTHING`,
    [topic.id, partitions],
  );
}

export async function findTopic(pool: pg.Pool, name: string): Promise<LogTopic> {
  const { rows } = await pool.query<LogTopic>('SELECT id, partitions FROM embedded_log.topics WHERE name = $1', [name]);
  if (!rows[0]) {
    throw new UnknownTopic(name);
  }
  return rows[0];
}

export async function embeddedIdentity(pool: pg.Pool, name: string): Promise<TopicIdentity> {
  const { rows } = await pool.query<{ cluster_id: string; topic_id: string }>(
    `SELECT c.id AS cluster_id, t.id AS topic_id FROM embedded_log.cluster AS c, embedded_log.topics AS t WHERE t.name = $1`,
    [name],
  );
  if (!rows[0]) {
    throw new UnknownTopic(name);
  }
  return { clusterId: rows[0].cluster_id, topicId: rows[0].topic_id };
}

export async function embeddedOffsets(pool: pg.Pool, name: string): Promise<PartitionOffsets[]> {
  const topic = await findTopic(pool, name);
  const { rows } = await pool.query<{ partition: number; first_offset: string; next_offset: string }>(
    'SELECT partition, first_offset, next_offset FROM embedded_log.partitions WHERE topic_id = $1 ORDER BY partition',
    [topic.id],
  );
  return rows.map((row) => ({
    partition: row.partition,
    earliest: BigInt(row.first_offset),
    next: BigInt(row.next_offset),
  }));
}

/** One statement, whatever the number of topics. */
export async function embeddedStanding(pool: pg.Pool, names: readonly string[]): Promise<Map<string, TopicStanding>> {
  const { rows } = await pool.query<{
    name: string;
    cluster_id: string;
    topic_id: string;
    partition: number;
    first_offset: string;
    next_offset: string;
  }>(
    `SELECT t.name, c.id AS cluster_id, t.id AS topic_id, p.partition, p.first_offset, p.next_offset
     FROM embedded_log.cluster AS c, embedded_log.topics AS t JOIN embedded_log.partitions AS p ON p.topic_id = t.id
     WHERE t.name = ANY ($1) ORDER BY p.partition`,
    [names],
  );
  const byTopic = Map.groupBy(rows, ({ name }) => name);
  return new Map(
    [...byTopic].map(([name, ofTopic]) => [
      name,
      {
        identity: { clusterId: ofTopic[0]!.cluster_id, topicId: ofTopic[0]!.topic_id },
        offsets: ofTopic.map((row) => ({
          partition: row.partition,
          earliest: BigInt(row.first_offset),
          next: BigInt(row.next_offset),
        })),
      },
    ]),
  );
}
