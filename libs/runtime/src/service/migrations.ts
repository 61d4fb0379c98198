import { databaseMigrations, migrate, provisionDatabase, sqlDirectory } from '#libs/database';
import { auditHeadSealed } from '#libs/contracts';
import { facilityRegisterMigrations } from '#libs/facility-register';
import { importMigrations } from '#libs/http';
import {
  connectBroker,
  messagingMigrations,
  ownTopics,
  topicsToEnsure,
  type Broker,
  type BrokerAddress,
} from '#libs/messaging';
import type { DatabaseConfig } from '../config/base-config.js';
import type { Log } from '../logging/log.js';
import type { ServiceDeclaration } from './service-declaration.js';

/** How long `migrate` waits for the broker's answer. */
const BROKER_ANSWER_MS = 30_000;

/** All folders of SQL of a service, the libraries' first. */
export function migrationDirectories(own: URL): URL[] {
  return [
    databaseMigrations(),
    messagingMigrations(),
    facilityRegisterMigrations(),
    importMigrations(),
    sqlDirectory(own.href.replace(/\/?$/, '/'), './'),
  ];
}

/** Database and roles (where an administrator's connection is given), tables, topics. May run any number of times. */
export async function migrateService(service: ServiceDeclaration, config: DatabaseConfig, log: Log): Promise<void> {
  const { migrations, name } = service;
  if (migrations === undefined) return;
  const url = config.MIGRATE_DATABASE_URL;
  if (url === undefined) throw new Error('MIGRATE_DATABASE_URL is needed to migrate');
  if (config.DATABASE_ADMIN_URL !== undefined)
    await provision(name, config.DATABASE_ADMIN_URL, url, config.DATABASE_URL);
  const applied = await migrate({ url, directories: migrationDirectories(migrations), service: name });
  for (const migration of applied) log.info('migration applied', { migration });
  await ensureTopics(service, config);
  log.info('migrated', { count: applied.length });
}

export function brokerAddress(config: DatabaseConfig): BrokerAddress {
  if (config.KAFKA_BROKERS !== undefined) return { kafkaBrokers: config.KAFKA_BROKERS };
  if (config.EMBEDDED_LOG_URL !== undefined) return { embeddedLogUrl: config.EMBEDDED_LOG_URL };
  throw new Error('Neither KAFKA_BROKERS nor EMBEDDED_LOG_URL is set');
}

/** What the service's relay writes: its own facts, its operators' decisions and the heads of its audit. */
export function publishedTopics({ name, publishes = [] }: ServiceDeclaration): string[] {
  return ownTopics(name, [...publishes, auditHeadSealed]);
}

async function provision(service: string, adminUrl: string, migrateUrl: string, serveUrl: string): Promise<void> {
  const password = (url: string): string => decodeURIComponent(new URL(url).password);
  const passwords = { migratePassword: password(migrateUrl), servePassword: password(serveUrl) };
  await provisionDatabase({ adminUrl, service, ...passwords });
}

/** The topics of others too: whoever starts first makes them, all by the same contract. */
async function ensureTopics(service: ServiceDeclaration, config: DatabaseConfig): Promise<void> {
  const contracts = [...(service.publishes ?? []), ...(service.consumes ?? []), auditHeadSealed];
  await withBroker(config, (broker) => broker.ensureTopics(topicsToEnsure(service.name, contracts)));
}

async function withBroker(config: DatabaseConfig, work: (broker: Broker) => Promise<void>): Promise<void> {
  const broker = await connectBroker(brokerAddress(config));
  try {
    await broker.ping(BROKER_ANSWER_MS);
    await work(broker);
  } finally {
    await broker.close();
  }
}
