import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startKafka, type BusAddress } from '../../../deploy/local/src/bus.js';
import { StackHome } from '../../../deploy/local/src/home/stack-home.js';
import { awaitPostgres } from '../../../deploy/local/src/postgres/await-postgres.js';
import { ADMINISTRATOR, postgresUrl, preparePostgres } from '../../../deploy/local/src/postgres/postgres-server.js';
import { claimPort } from '../../../deploy/local/src/processes/ports.js';
import { ensureCredentials } from '../../../deploy/local/src/secrets/credentials.js';
import { DatabasePasswords } from '../../../deploy/local/src/secrets/database-passwords.js';
import { ensureKeys } from '../../../deploy/local/src/secrets/keys.js';
import {
  serviceEnvironment,
  withCallersVariables,
  type StackFacts,
} from '../../../deploy/local/src/service-environment.js';
import { awaitReady, migrateServices, servicePlan } from '../../../deploy/local/src/service-process.js';
import { SERVICES, type ServiceEntry } from '../../../deploy/local/src/services.js';
import { PartGroup } from '../../../deploy/local/src/supervisor/part-group.js';
import type { PartPlan } from '../../../deploy/local/src/supervisor/supervised-part.js';
import { businessNow, BUSINESS_TIME } from './bench-clock.js';
import { say } from '../report.js';

const READY_MS = 60_000;
const STOP_MS = 8_000;
const INTERRUPTED = 130;

/** How a service is run for a measurement, where it differs from `npm start`. */
export interface Variant {
  /** Built script in place of the service's own `main.js`. */
  readonly script?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * PostgreSQL, Kafka and the services as `npm start` runs them (durable, same flags, supervised), in a folder of its own
 * that is removed at the end; but each service is started and stopped by itself, at an address that stays the same.
 */
export class BenchStack {
  private readonly running = new Map<string, PartGroup>();

  private constructor(
    private readonly home: StackHome,
    private readonly passwords: DatabasePasswords,
    private readonly facts: StackFacts,
    private readonly infrastructure: PartGroup,
  ) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void this.closeAndExit());
  }

  static async open(): Promise<BenchStack> {
    const home = new StackHome(mkdtempSync(join(tmpdir(), 'lachan-bench-')));
    const infrastructure = new PartGroup(home, say);
    try {
      const passwords = new DatabasePasswords(home);
      const port = await claimPort();
      const password = passwords.of(ADMINISTRATOR);
      await infrastructure.run(
        await preparePostgres({ directory: home.file('postgres'), port, password, durability: 'durable' }),
      );
      const databaseAdminUrl = postgresUrl(port, password);
      await awaitPostgres(databaseAdminUrl, READY_MS);
      const bus = await startKafka(home.file('kafka'), undefined, (plan) => infrastructure.run(plan));
      const stack = new BenchStack(home, passwords, await factsOf(home, databaseAdminUrl, bus), infrastructure);
      await stack.migrate();
      return stack;
    } catch (error) {
      await infrastructure.stop(STOP_MS);
      throw error;
    }
  }

  /** Resolves with the service's address once it is ready; the parts of one name never run at once. */
  async start(name: string, variant: Variant = {}): Promise<string> {
    const group = new PartGroup(this.home, say);
    this.running.set(name, group);
    await group.run(planOf(name, this.environment(name, variant.env), variant));
    await awaitReady(this.home, name, this.address(name), READY_MS);
    return this.address(name);
  }

  /** A second process of the service, at an address of its own. */
  async startBeside(name: string, variant: Variant): Promise<string> {
    const beside = `${name}-beside`;
    const address = `http://127.0.0.1:${await claimPort()}`;
    const env = this.environment(name, { ...variant.env, PORT: new URL(address).port });
    const group = new PartGroup(this.home, say);
    this.running.set(beside, group);
    await group.run({ ...planOf(name, env, variant), name: beside });
    await awaitReady(this.home, beside, address, READY_MS);
    return address;
  }

  async stop(name: string): Promise<void> {
    await this.running.get(name)?.stop(STOP_MS);
    this.running.delete(name);
  }

  async close(): Promise<void> {
    for (const name of [...this.running.keys()]) await this.stop(name);
    await this.infrastructure.stop(STOP_MS);
    rmSync(this.home.path, { recursive: true, force: true });
  }

  address(service: string): string {
    return this.facts.addresses[service] ?? '';
  }

  get brokers(): string {
    return this.facts.bus.brokers ?? '';
  }

  /** What a process of the service finds in its environment, as under `npm start`. */
  environment(name: string, own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
    const variables = serviceEnvironment(entryOf(name), this.facts, this.passwords);
    return withCallersVariables(process.env, { ...variables, ...own });
  }

  /** Name of each running part → its process id. */
  processes(): Record<string, number> {
    const names = ['postgres', 'kafka', ...this.running.keys()];
    const pids = names.map((name) => [name, Number(this.home.read(`run/${name}.pid`) ?? 0)] as const);
    return { ...Object.fromEntries(pids.filter(([, pid]) => pid > 0)), supervisor: process.pid };
  }

  /** A connection as administrator; the caller ends it. */
  async connectTo(database: string): Promise<pg.Client> {
    const url = new URL(this.facts.databaseAdminUrl);
    url.pathname = `/${database}`;
    const client = new pg.Client({ connectionString: url.href });
    // A connection that breaks shows itself by the next query; without a listener it would end the process.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Real seconds that the oldest event has waited for the relay; 0 when none waits. */
  async outboxAge(database = 'health_declaration'): Promise<number> {
    const client = await this.connectTo(database);
    try {
      const { rows } = await client.query<{ oldest: Date | null }>(
        'SELECT min(recorded_at) AS oldest FROM messaging.outbox',
      );
      const oldest = rows[0]?.oldest;
      return oldest ? Math.max(0, (businessNow().getTime() - oldest.getTime()) / 1_000) : 0;
    } finally {
      await client.end();
    }
  }

  private async closeAndExit(): Promise<void> {
    await this.close();
    process.exit(INTERRUPTED);
  }

  private async migrate(): Promise<void> {
    const services = SERVICES.filter(({ hasDatabase }) => hasDatabase);
    const admin = { DATABASE_ADMIN_URL: this.facts.databaseAdminUrl };
    const environments = services.map(({ name }) => [name, this.environment(name, admin)] as const);
    await migrateServices(Object.fromEntries(environments));
  }
}

async function factsOf(home: StackHome, databaseAdminUrl: string, bus: BusAddress): Promise<StackFacts> {
  const addresses: Record<string, string> = {};
  for (const { name } of SERVICES) addresses[name] = `http://127.0.0.1:${await claimPort()}`;
  return {
    ...{ home: home.path, databaseAdminUrl, bus, businessTime: BUSINESS_TIME, addresses },
    ...{
      keysFile: ensureKeys(home, businessNow()),
      clientsFile: ensureCredentials(home),
      publicUrl: addresses['gateway'] ?? '',
    },
  };
}

function planOf(name: string, env: NodeJS.ProcessEnv, { script }: Variant): PartPlan {
  const plan = servicePlan(name, env);
  const [ownScript = '', command = ''] = plan.args.slice(-2);
  return { ...plan, args: [...profilingFlags(), ...plan.args.slice(0, -2), script ?? ownScript, command] };
}

/** `BENCH_CPU_PROFILES=<folder>` writes a CPU profile of every service process, for Chrome's developer tools. */
function profilingFlags(): string[] {
  const folder = process.env['BENCH_CPU_PROFILES'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

function entryOf(name: string): ServiceEntry {
  const entry = SERVICES.find((service) => service.name === name);
  if (!entry) throw new Error(`There is no service ${name}`);
  return entry;
}
