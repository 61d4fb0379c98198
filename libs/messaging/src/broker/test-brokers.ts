import kafkajs from 'kafkajs';
import pg from 'pg';
import type { Broker } from './broker.port.js';
import type { BrokerUnderTest } from './contract/broker-under-test.js';

/** A broker as the test harness gives it. */
export interface HarnessBroker {
  readonly broker: Broker;
  readonly env: { readonly KAFKA_BROKERS: string } | { readonly EMBEDDED_LOG_URL: string };
  connectAnother(): Promise<Broker>;
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;

/** Adds the back doors: straight to Kafka, or straight to the tables. */
export function underTest(harness: HarnessBroker): BrokerUnderTest & { close(): Promise<void> } {
  const doors =
    'KAFKA_BROKERS' in harness.env ? kafkaDoors(harness.env.KAFKA_BROKERS) : tableDoors(harness.env.EMBEDDED_LOG_URL);
  return {
    ...doors,
    broker: harness.broker,
    patienceMs: PATIENCE_MS,
    connectAnother: () => harness.connectAnother(),
    close: () => harness.close(),
  };
}

type BackDoors = Pick<BrokerUnderTest, 'storeRaw' | 'deleteTopic'>;

function kafkaDoors(brokers: string): BackDoors {
  const kafka = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
  return {
    async storeRaw(topic, partition, value) {
      const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
      await producer.connect();
      await producer.send({ topic, messages: [{ partition, value }] });
      await producer.disconnect();
    },
    async deleteTopic(topic) {
      const admin = kafka.admin();
      await admin.connect();
      await admin.deleteTopics({ topics: [topic] });
      await admin.disconnect();
    },
  };
}

function tableDoors(url: string): BackDoors {
  return {
    storeRaw: (topic, partition, value) =>
      onTables(
        url,
        `SELECT embedded_log.append(t.id, ARRAY[$2::integer], ARRAY[NULL::bytea], ARRAY[$3::bytea])
         FROM embedded_log.topics AS t WHERE t.name = $1`,
        [topic, partition, value],
      ),
    deleteTopic: (topic) => onTables(url, 'SELECT embedded_log.drop_topic($1)', [topic]),
  };
}

async function onTables(url: string, sql: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}
