import type pg from 'pg';
import type { MessageBatch } from '../broker/broker.port.js';
import { MAX_BATCH_BYTES } from '../broker/limits.js';
import type { TopicPartition } from './fair-share.js';

interface FetchedRow {
  readonly first_offset: string;
  readonly next_offset: string;
  readonly log_offset: string | null;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
}

/**
 * The messages from `position` on, at most `maxMessages` and about `MAX_BATCH_BYTES` (at least one). A position that
 * lies outside the log answers from its first message, so that the reader sees an offset that it did not expect.
 */
export async function fetchBatch(
  pool: pg.Pool,
  { topic, topicId, partition }: TopicPartition,
  position: bigint,
  maxMessages: number,
): Promise<MessageBatch | undefined> {
  const { rows } = await pool.query<FetchedRow>(
    `SELECT p.first_offset, p.next_offset, m.log_offset, m.key, m.value
     FROM embedded_log.partitions AS p LEFT JOIN LATERAL (
       SELECT n.log_offset, n.key, n.value, sum(n.bytes) OVER (ORDER BY n.log_offset) - n.bytes AS bytes_before
       FROM (
         SELECT x.log_offset, x.key, x.value, coalesce(octet_length(x.value), 0) AS bytes FROM embedded_log.messages AS x
         WHERE x.topic_id = $1 AND x.partition = $2
           AND x.log_offset >= CASE WHEN $3 > p.next_offset THEN p.first_offset ELSE $3 END
         ORDER BY x.log_offset LIMIT $4
       ) AS n
     ) AS m ON m.bytes_before < $5
     WHERE p.topic_id = $1 AND p.partition = $2 ORDER BY m.log_offset`,
    [topicId, partition, position, maxMessages, MAX_BATCH_BYTES],
  );
  const messages = rows.flatMap(({ log_offset, key, value }) =>
    log_offset === null ? [] : [{ offset: BigInt(log_offset), key, value }],
  );
  return rows[0] && messages.length > 0
    ? { topic, partition, messages, highWatermark: BigInt(rows[0].next_offset) }
    : undefined;
}

/** Which of the positions have something to read, or lie outside their log. */
export async function findReadable<Reading extends TopicPartition & { readonly position: bigint }>(
  pool: pg.Pool,
  readings: readonly Reading[],
): Promise<Reading[]> {
  const { rows } = await pool.query<{ place: string }>(
    `SELECT asked.place FROM unnest($1::uuid[], $2::integer[], $3::bigint[]) WITH ORDINALITY
       AS asked (topic_id, partition, position, place)
     JOIN embedded_log.partitions AS p ON p.topic_id = asked.topic_id AND p.partition = asked.partition
     WHERE p.next_offset <> asked.position AND p.next_offset > p.first_offset`,
    [readings.map((r) => r.topicId), readings.map((r) => r.partition), readings.map((r) => r.position)],
  );
  return rows.flatMap(({ place }) => readings[Number(place) - 1] ?? []);
}
