import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { DatabaseOptions } from './database.js';

/** Connections that one process holds at most, unless configured. */
const DEFAULT_MAX_CONNECTIONS = 10;
/** Milliseconds that a caller waits at most for a connection of the pool, new or used, unless configured. */
const DEFAULT_CONNECTION_WAIT_MS = 5_000;
/** Milliseconds without an answer to a statement after which the connection is given up; above `transaction_timeout`. */
const ANSWER_WAIT_MS = 45_000;
/** Milliseconds after which an unused connection is closed. */
const IDLE_CONNECTION_MS = 30_000;

const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

/**
 * `date` is read as text: the driver's own parser makes a local midnight of it, which is the day before in the west.
 * Everything else keeps the driver's parsers (`bigint` and `numeric` as text).
 */
export function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === DATE) return (value) => value;
  return pg.types.getTypeParser(oid === DATE_ARRAY ? TEXT_ARRAY : oid, format ?? 'text');
}

/** Nothing is set on the session: timeouts and durability are settings of the role, so that a pooler may stand between. */
export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    applicationName: options.service,
    entities: options.entities === undefined ? [] : [...options.entities],
    poolSize: options.maxConnections ?? DEFAULT_MAX_CONNECTIONS,
    connectTimeoutMS: options.connectionWaitMs ?? DEFAULT_CONNECTION_WAIT_MS,
    installExtensions: false,
    logging: false,
    poolErrorHandler: (error: unknown) => options.report?.('an idle database connection was lost', error),
    extra: {
      types: { getTypeParser: typeParser },
      query_timeout: ANSWER_WAIT_MS,
      idleTimeoutMillis: IDLE_CONNECTION_MS,
      keepAlive: true,
    },
  };
}
