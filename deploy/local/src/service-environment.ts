import { join } from 'node:path';
import type { BusAddress } from './bus.js';
import { CHECKOUT } from './checkout.js';
import { roleUrl } from './postgres/role-url.js';
import type { DatabasePasswords } from './secrets/database-passwords.js';
import type { ServiceEntry } from './services.js';

export { roleUrl };

/** What the whole stack has in common, once PostgreSQL and the broker answer. */
export interface StackFacts {
  readonly home: string;
  /** PostgreSQL as an administrator. */
  readonly databaseAdminUrl: string;
  readonly bus: BusAddress;
  /** `LACHAN_BUSINESS_TIME`, with its anchor. */
  readonly businessTime: string;
  readonly keysFile: string;
  readonly clientsFile: string;
  readonly publicUrl: string;
  /** Where each service listens: service → `http://127.0.0.1:<port>`. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Where Node keeps what it has compiled: a process that starts again has it at once. A build empties the folder. */
export const COMPILED = join(CHECKOUT, 'dist/.compiled');
/** Variables of the stack itself, which mean something else to a service or nothing at all. */
const OWN_VARIABLES = ['DATABASE_URL', 'EMBEDDED_LOG_URL', 'HOST', 'KAFKA_BROKERS', 'LACHAN_BROKER', 'PORT'];

/** Services that send messages to citizens, which land in one file of the home. */
const SENDERS: readonly string[] = ['testing', 'vaccination', 'geo-maps'];

/** The environment of one service: the caller's, without the stack's own variables, and what the stack decides. */
export function serviceEnvironment(
  service: ServiceEntry,
  facts: StackFacts,
  passwords: DatabasePasswords,
): Record<string, string> {
  const { port } = new URL(addressOf(facts, service.name));
  return {
    LACHAN_HOME: facts.home,
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: facts.publicUrl,
    NODE_ENV: 'development',
    NODE_COMPILE_CACHE: COMPILED,
    LACHAN_BUSINESS_TIME: facts.businessTime,
    KEYS_FILE: facts.keysFile,
    KAFKAJS_NO_PARTITIONER_WARNING: '1',
    ...(service.hasDatabase ? { ...databaseUrls(service.name, facts, passwords), ...facts.bus.environment } : {}),
    ...(service.name === 'identity' ? identityFiles(facts) : {}),
    ...(SENDERS.includes(service.name) ? { SMS_OUTBOX_FILE: join(facts.home, 'outbox-sms.jsonl') } : {}),
    ...Object.fromEntries(Object.entries(service.calls).map(([name, called]) => [name, addressOf(facts, called)])),
  };
}

/** @param env the caller's environment, of which everything passes on but what the stack decides itself */
export function withCallersVariables(env: NodeJS.ProcessEnv, own: Record<string, string>): NodeJS.ProcessEnv {
  const passed = Object.fromEntries(Object.entries(env).filter(([name]) => !OWN_VARIABLES.includes(name)));
  return { ...passed, ...own };
}

/** Clients and staff come from one file; the register of facilities begins with the public ones of the province. */
function identityFiles({ clientsFile }: StackFacts): Record<string, string> {
  const facilities = join(CHECKOUT, 'reference-data', 'facilities.json');
  return { CLIENTS_FILE: clientsFile, STAFF_FILE: clientsFile, FACILITIES_FILE: facilities };
}

function databaseUrls(service: string, facts: StackFacts, passwords: DatabasePasswords): Record<string, string> {
  const database = service.replaceAll('-', '_');
  const urlAs = (role: string): string => roleUrl(facts.databaseAdminUrl, database, role, passwords.of(role));
  return { DATABASE_URL: urlAs(`${database}_serve`), MIGRATE_DATABASE_URL: urlAs(`${database}_migrate`) };
}

function addressOf(facts: StackFacts, service: string): string {
  const address = facts.addresses[service];
  if (address === undefined) throw new Error(`No address was chosen for ${service}`);
  return address;
}
