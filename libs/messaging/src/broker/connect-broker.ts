import { KafkaBroker } from '../kafka/kafka-broker.js';
import { type BrokerLog, silent } from './broker-log.js';
import type { Broker } from './broker.port.js';

export type BrokerAddress =
  /** `host:port`, separated by commas. */
  | { readonly kafkaBrokers: string; readonly embeddedLogUrl?: undefined }
  /** A PostgreSQL database of its own, migrated by `migrateEmbeddedLog`. */
  | { readonly embeddedLogUrl: string; readonly kafkaBrokers?: undefined };

/** Answers without waiting for the broker to be there: `ping` tells. */
export async function connectBroker(address: BrokerAddress, log: BrokerLog = silent): Promise<Broker> {
  if (address.kafkaBrokers !== undefined) {
    return new KafkaBroker({ brokers: address.kafkaBrokers.split(',').map((broker) => broker.trim()), log });
  }
  throw new Error(`The embedded log at ${new URL(address.embeddedLogUrl).host} is not there yet.`);
}
