import { z } from 'zod';

/** The settings that every service has. A service writes `export const config = baseConfig.extend({ … })`. */
export const baseConfig = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address that the service listens on; 0.0.0.0 inside a container.'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0).describe('TCP port of HTTP; 0 takes any free one.'),
  PUBLIC_URL: z.url().default('http://127.0.0.1:8080').describe('Address of the gateway as citizens see it.'),
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('Production refuses any business time but real, and every fault hook.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('The least severity of lines that are written.'),
  LACHAN_BUSINESS_TIME: z
    .string()
    .default('real')
    .describe('`real`, or `<instant>[,rate[,real anchor instant]]`: the time by which rules and records are dated.'),
  REFERENCE_DATA_DIRECTORY: z
    .string()
    .optional()
    .describe('Folder of the dated facts, in place of the one of the release: a new version of a form needs no other.'),
  KEYS_FILE: z.string().optional().describe('File of keys; a service reads its own section of it only.'),
  WORK: z
    .stringbool()
    .default(true)
    .describe('Whether `serve` also relays, consumes and runs jobs; false leaves that to processes with `work`.'),
  FAULT_PAUSE_AT: z
    .string()
    .optional()
    .describe('Names the point at which the process stops for tests of faults; refused in production.'),
  STOP_WITHIN_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(60_000)
    .default(8_000)
    .describe('How long requests and work under way may take to end after SIGTERM.'),
  BODY_BYTES_MAX: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(1_048_576)
    .describe('The largest request body that is read; a larger one is answered 413.'),
});

/** The settings of a service with a database and, through it, the bus. */
export const databaseConfig = baseConfig.extend({
  DATABASE_URL: z.url().describe('Connection of the serving role, with the database.'),
  MIGRATE_DATABASE_URL: z.url().optional().describe('Connection of the role that may change tables; for `migrate`.'),
  DATABASE_ADMIN_URL: z
    .url()
    .optional()
    .describe('Connection of an administrator; where given, `migrate` creates database and roles first.'),
  DATABASE_CONNECTIONS_MAX: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(10)
    .describe('Connections to PostgreSQL of one process; more help only while transactions wait for each other.'),
  KAFKA_BROKERS: z.string().optional().describe('Comma-separated addresses of Kafka. Exactly one of the two is set.'),
  EMBEDDED_LOG_URL: z.url().optional().describe('PostgreSQL of the embedded event log, in place of Kafka.'),
});

export type BaseConfig = z.output<typeof baseConfig>;
export type DatabaseConfig = z.output<typeof databaseConfig>;
