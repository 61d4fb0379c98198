import type pg from 'pg';

/** Messages that one statement removes, so that no append waits long for a partition's row. */
const DROP_LIMIT = 5_000;
/** Statements for one partition in one run; the rest waits for the next run. */
const MAX_ROUNDS = 200;

interface ExpiringPartition {
  readonly topic_id: string;
  readonly partition: number;
  readonly older_than: Date;
}

/** Removes what is older than its topic's retention, from the start of each partition. Answers how many messages. */
export async function dropExpired(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<ExpiringPartition>(
    `SELECT p.topic_id, p.partition, clock_timestamp() - t.retention_ms * interval '1 millisecond' AS older_than
     FROM embedded_log.topics AS t JOIN embedded_log.partitions AS p ON p.topic_id = t.id
     WHERE t.retention_ms IS NOT NULL AND p.next_offset > p.first_offset ORDER BY p.topic_id, p.partition`,
  );
  let dropped = 0;
  for (const partition of rows) {
    dropped += await dropFrom(pool, partition);
  }
  return dropped;
}

async function dropFrom(pool: pg.Pool, { topic_id, partition, older_than }: ExpiringPartition): Promise<number> {
  let dropped = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { rows } = await pool.query<{ dropped: number }>(
      'SELECT embedded_log.drop_expired($1, $2, $3, $4) AS dropped',
      [topic_id, partition, older_than, DROP_LIMIT],
    );
    const now = rows[0]?.dropped ?? 0;
    dropped += now;
    if (now < DROP_LIMIT) {
      break;
    }
  }
  return dropped;
}
