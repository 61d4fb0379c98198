import { mkdirSync } from 'node:fs';
import { Client } from 'pg';
import type { StackConsole } from './console.js';
import { portOf, type Endpoints } from './endpoints.js';
import { awaitKafka } from './kafka/await-kafka.js';
import { missingJavaTools } from './kafka/java-tools.js';
import { kafkaJars } from './kafka/kafka-jars.js';
import { prepareKafka } from './kafka/kafka-server.js';
import { roleUrl } from './postgres/role-url.js';
import { claimPort } from './processes/ports.js';
import type { DatabasePasswords } from './secrets/database-passwords.js';
import { SettingsRefused, type StackSettings } from './stack-settings.js';
import type { PartPlan } from './supervisor/supervised-part.js';

/** How services reach the bus; the one variable of their environment that says so. */
export interface BusAddress {
  readonly kind: 'kafka' | 'embedded';
  readonly brokers: string | null;
  readonly environment: { readonly KAFKA_BROKERS: string } | { readonly EMBEDDED_LOG_URL: string };
}

const EMBEDDED_LOG = 'event_log';
/** From the start of the Java process until the broker answers; the log of a killed one is checked first. */
const KAFKA_READY_MS = 60_000;

/** Kafka unless it was declined or cannot be had; says on the console why when it falls back by itself. */
export function chooseBus(settings: StackSettings, console: StackConsole): BusAddress['kind'] {
  if (settings.kafkaBrokers !== undefined) return 'kafka';
  if (settings.broker === 'embedded') return 'embedded';
  const missing = missingJavaTools();
  if (missing === undefined) return 'kafka';
  if (settings.broker === 'kafka') throw new SettingsRefused(`LACHAN_BROKER is kafka, and ${missing}.`);
  console.say(`${missing}, so events go through the embedded log in PostgreSQL, not Kafka.`);
  return 'embedded';
}

/** Someone else's Kafka. */
export async function existingKafka(brokers: string): Promise<BusAddress> {
  await awaitKafka(brokers.split(','), KAFKA_READY_MS);
  return kafkaAddress(brokers);
}

/** Starts a Kafka of our own in the folder, on the port of last time when that is free. */
export async function startKafka(
  directory: string,
  last: Endpoints | undefined,
  run: (plan: PartPlan) => Promise<void>,
): Promise<BusAddress> {
  mkdirSync(directory, { recursive: true });
  const jars = await kafkaJars();
  const port = await claimPort(portOf(last?.kafka.brokers));
  const plan = await prepareKafka({ directory, jars, port, controllerPort: await claimPort() });
  await run(plan);
  const brokers = `127.0.0.1:${port}`;
  await awaitKafka([brokers], KAFKA_READY_MS);
  return kafkaAddress(brokers);
}

/** The event log in a database of its own, whose role owns it and reaches nothing else. */
export async function openEmbeddedLog(adminUrl: string, passwords: DatabasePasswords): Promise<BusAddress> {
  const password = passwords.of(EMBEDDED_LOG);
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const login = `${EMBEDDED_LOG} LOGIN PASSWORD ${admin.escapeLiteral(password)}`;
    const role = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [EMBEDDED_LOG]);
    await admin.query(`${role.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${login}`);
    const database = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [EMBEDDED_LOG]);
    if (database.rowCount === 0) await admin.query(`CREATE DATABASE ${EMBEDDED_LOG} OWNER ${EMBEDDED_LOG}`);
    await admin.query(`REVOKE CONNECT ON DATABASE ${EMBEDDED_LOG} FROM PUBLIC`);
  } finally {
    await admin.end();
  }
  const url = roleUrl(adminUrl, EMBEDDED_LOG, EMBEDDED_LOG, password);
  return { kind: 'embedded', brokers: null, environment: { EMBEDDED_LOG_URL: url } };
}

function kafkaAddress(brokers: string): BusAddress {
  return { kind: 'kafka', brokers, environment: { KAFKA_BROKERS: brokers } };
}
