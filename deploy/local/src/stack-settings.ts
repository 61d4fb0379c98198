import { resolve } from 'node:path';

/** What the environment says about the stack; design decisions that these override stand in ADR 0015. */
export interface StackSettings {
  /** Folder of all data, secrets and logs (`LACHAN_HOME`). */
  readonly home: string;
  /** Address that the gateway listens on (`HOST`); the other services listen on 127.0.0.1 only. */
  readonly host: string;
  /** Port of the gateway (`PORT`); 0 takes a free one. */
  readonly port: number;
  /** `LACHAN_BROKER`; without it Kafka, and the embedded log where Java or Maven are missing. */
  readonly broker: 'kafka' | 'embedded' | undefined;
  /** An existing server to use in place of our own PostgreSQL (`DATABASE_URL`), as an administrator. */
  readonly databaseUrl: string | undefined;
  /** Existing brokers to use in place of our own Kafka (`KAFKA_BROKERS`). */
  readonly kafkaBrokers: string | undefined;
  /** `LACHAN_BUSINESS_TIME`: `real` or `<instant>[,rate]`. */
  readonly businessTime: string | undefined;
  /** Address under which citizens reach the gateway (`PUBLIC_URL`). */
  readonly publicUrl: string | undefined;
}

const PORT_DEFAULT = 8080;
const PORT_MAX = 65_535;

/** @throws SettingsRefused naming every fault at once. */
export function readStackSettings(env: NodeJS.ProcessEnv): StackSettings {
  const faults: string[] = [];
  const port = env.PORT === undefined || env.PORT === '' ? PORT_DEFAULT : Number(env.PORT);
  if (!Number.isInteger(port) || port < 0 || port > PORT_MAX) faults.push(`PORT is not a port: ${env.PORT}`);
  const broker = env.LACHAN_BROKER || undefined;
  if (broker !== undefined && broker !== 'kafka' && broker !== 'embedded') {
    faults.push(`LACHAN_BROKER is kafka or embedded, not ${broker}`);
  }
  if (faults.length > 0) throw new SettingsRefused(faults.join('\n'));
  return {
    home: resolve(env.LACHAN_HOME || '.lachan'),
    host: env.HOST || '127.0.0.1',
    port,
    broker: broker as StackSettings['broker'],
    databaseUrl: env.DATABASE_URL || undefined,
    kafkaBrokers: env.KAFKA_BROKERS || undefined,
    businessTime: env.LACHAN_BUSINESS_TIME || undefined,
    publicUrl: env.PUBLIC_URL || undefined,
  };
}

/** The message says what to change; no stack trace helps. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
}
