import { randomBytes } from 'node:crypto';
import type { Broker } from '#libs/messaging';
import { urlFor, withServer } from '../database/server-connection.js';
import { testKafkaBrokers, testPostgresUrl } from '../environment.js';

/** A connected broker. On Kafka it is shared with other specs: give topics and groups names of their own. */
export interface TestBroker {
  readonly broker: Broker;
  /** What a service is told in its environment: `KAFKA_BROKERS` or `EMBEDDED_LOG_URL`. */
  readonly env: { readonly KAFKA_BROKERS: string } | { readonly EMBEDDED_LOG_URL: string };
  /** A connection besides, as another process would have it. The caller closes it. */
  connectAnother(): Promise<Broker>;
  /** Closes the connection and removes what was made for it alone. */
  close(): Promise<void>;
}

export async function testBroker(kind: 'kafka' | 'embedded'): Promise<TestBroker> {
  return kind === 'kafka' ? kafkaBroker() : embeddedLog();
}

async function kafkaBroker(): Promise<TestBroker> {
  const kafkaBrokers = testKafkaBrokers();
  const { connectBroker } = await import('#libs/messaging');
  const connectAnother = (): Promise<Broker> => connectBroker({ kafkaBrokers });
  const broker = await connectAnother();
  return { broker, env: { KAFKA_BROKERS: kafkaBrokers }, connectAnother, close: () => broker.close() };
}

/** The embedded log lies in a database of its own, which is dropped with the broker. */
async function embeddedLog(): Promise<TestBroker> {
  const serverUrl = testPostgresUrl();
  const { connectBroker } = await import('#libs/messaging');
  const database = `lachan_embedded_log_${randomBytes(6).toString('hex')}`;
  await withServer(serverUrl, (server) => server.query(`CREATE DATABASE ${database}`));
  const embeddedLogUrl = urlFor(serverUrl, database);
  const connectAnother = (): Promise<Broker> => connectBroker({ embeddedLogUrl });
  const broker = await connectAnother();
  return {
    broker,
    env: { EMBEDDED_LOG_URL: embeddedLogUrl },
    connectAnother,
    async close() {
      await broker.close();
      await withServer(serverUrl, (server) => server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
    },
  };
}
