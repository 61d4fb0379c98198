import { EmbeddedBroker } from '../embedded/embedded-broker.js';
import { migrateEmbeddedLog } from '../embedded/migrate-embedded-log.js';
import { KafkaBroker } from '../kafka/kafka-broker.js';
import { type BrokerLog, silent } from './broker-log.js';
import type { Broker } from './broker.port.js';

export type BrokerAddress =
  /** `host:port`, separated by commas. */
  | { readonly kafkaBrokers: string; readonly embeddedLogUrl?: undefined }
  /** A PostgreSQL database of its own, which `migrateEmbeddedLog` makes. */
  | { readonly embeddedLogUrl: string; readonly kafkaBrokers?: undefined };

/**
 * Opens the bus. Kafka need not be there yet (`ping` tells); an embedded log is brought up to date first, which needs
 * its PostgreSQL.
 */
export async function connectBroker(address: BrokerAddress, log: BrokerLog = silent): Promise<Broker> {
  if (address.kafkaBrokers !== undefined) {
    return new KafkaBroker({ brokers: address.kafkaBrokers.split(',').map((broker) => broker.trim()), log });
  }
  await migrateEmbeddedLog(address.embeddedLogUrl);
  return new EmbeddedBroker({ url: address.embeddedLogUrl, log });
}
