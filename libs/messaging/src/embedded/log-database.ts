import pg from 'pg';
import { type BrokerLog, describeError } from '../broker/broker-log.js';

const CONNECT_TIMEOUT_MS = 5_000;
const QUERY_TIMEOUT_MS = 20_000;
/** A lock is held for the length of one append; waiting longer means that something hangs. */
const LOCK_TIMEOUT_MS = 10_000;

/** Connections of one broker to the embedded log. */
export function openLogDatabase(url: string, maxConnections: number, log: BrokerLog): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    application_name: 'lachan-embedded-log',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    options: `-c synchronous_commit=on -c lock_timeout=${LOCK_TIMEOUT_MS}`,
  });
  pool.on('error', (error) =>
    log({ level: 'warn', message: 'An idle connection was cut.', error: describeError(error) }),
  );
  // A connection that is cut while in use rejects its query; without a listener of its own it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** @throws what `work` throws, after a rollback; a connection whose rollback fails is thrown away. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
