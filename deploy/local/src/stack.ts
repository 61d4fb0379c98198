import { chooseBus, existingKafka, openEmbeddedLog, startKafka, type BusAddress } from './bus.js';
import { ClockKeeper } from './clock/clock-keeper.js';
import type { StackConsole } from './console.js';
import { portOf, readEndpoints, writeEndpoints, type Endpoints } from './endpoints.js';
import { StackHome } from './home/stack-home.js';
import { awaitPostgres } from './postgres/await-postgres.js';
import { ADMINISTRATOR, postgresUrl, preparePostgres } from './postgres/postgres-server.js';
import { claimPort, isFree } from './processes/ports.js';
import { ensureCredentials } from './secrets/credentials.js';
import { DatabasePasswords } from './secrets/database-passwords.js';
import { ensureKeys } from './secrets/keys.js';
import { serviceEnvironment, withCallersVariables, type StackFacts } from './service-environment.js';
import { awaitReady, isBuilt, migrateServices, servicePlan } from './service-process.js';
import { GATEWAY, SERVICES, type ServiceEntry } from './services.js';
import { SettingsRefused, type StackSettings } from './stack-settings.js';
import { endLeftovers, SUPERVISOR } from './supervisor/leftovers.js';
import { becomeTheSupervisor } from './supervisor/one-supervisor.js';
import { PartGroup } from './supervisor/part-group.js';

const POSTGRES_READY_MS = 60_000;
const SERVICES_READY_MS = 90_000;
/** Together below the ten seconds that a stop may take. */
const STOP_MS = { services: 4_500, kafka: 2_500, postgres: 2_500 };

/** The whole of Lá Chắn on one machine: PostgreSQL, the broker and every service, each a supervised process. */
export class Stack {
  private readonly home: StackHome;
  private readonly passwords: DatabasePasswords;
  private readonly last: Endpoints | undefined;
  private readonly postgres: PartGroup;
  private readonly kafka: PartGroup;
  private readonly services: PartGroup;
  private clock: ClockKeeper | undefined;
  private owned = false;

  constructor(
    private readonly settings: StackSettings,
    private readonly console: StackConsole,
  ) {
    this.home = new StackHome(settings.home);
    this.passwords = new DatabasePasswords(this.home);
    this.last = readEndpoints(this.home);
    const group = (): PartGroup => new PartGroup(this.home, (line) => console.say(line));
    [this.postgres, this.kafka, this.services] = [group(), group(), group()];
  }

  /** Resolves when the gateway is ready. @throws when a step fails; what has started by then is left for `stop`. */
  async start(): Promise<Endpoints> {
    const { console, settings } = this;
    await becomeTheSupervisor(this.home, (line) => console.say(line));
    this.owned = true;
    const leftovers = await endLeftovers(this.home);
    if (leftovers.length > 0) console.say(`Ended what an earlier stack had left running: ${leftovers.join(', ')}`);
    this.clock = ClockKeeper.open(this.home, settings.businessTime, leftovers.length > 0);
    const gateway = await this.gatewayAddress();
    const busKind = chooseBus(settings, console);
    this.warnOfAnotherBus(busKind);
    const databaseAdminUrl = await console.step('PostgreSQL', () => this.startPostgres());
    const busName = busKind === 'kafka' ? 'Kafka' : 'Embedded event log';
    const bus = await console.step(busName, () => this.openBus(busKind, databaseAdminUrl));
    this.clock.run();
    const facts = await this.collectFacts(gateway, databaseAdminUrl, bus);
    const endpoints = this.publishEndpoints(gateway, facts);
    await this.runServices(facts);
    return endpoints;
  }

  /** Services first, so that they can finish what they have begun; at most ten seconds. May be called at any time. */
  async stop(): Promise<void> {
    await this.services.stop(STOP_MS.services);
    this.clock?.stop();
    await this.kafka.stop(STOP_MS.kafka);
    await this.postgres.stop(STOP_MS.postgres);
    if (this.owned) this.home.remove(`run/${SUPERVISOR}.pid`);
  }

  /** What the business clock shows now, for the console. */
  get clockText(): string {
    const { clock } = this;
    if (clock === undefined || clock.isReal) return 'real time';
    const shown = clock.shown.toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    return `${shown} local time${clock.rate === 1 ? '' : `, ${clock.rate} times as fast`}`;
  }

  private async gatewayAddress(): Promise<string> {
    const { host, port } = this.settings;
    const chosen = port === 0 ? await claimPort(portOf(this.last?.gateway)) : port;
    if (!(await isFree(chosen, host))) {
      throw new SettingsRefused(`Port ${chosen} is taken by another program. Give the gateway another one: PORT=8081`);
    }
    return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${chosen}`;
  }

  /** Views that have read one bus stop and say so when they are given another. */
  private warnOfAnotherBus(kind: BusAddress['kind']): void {
    const before = this.last?.kafka.kind;
    if (before === undefined || before === kind) return;
    this.console.say(
      `This home has used ${before} so far. Refill ${kind} by "republish" and "resume" (docs/runbooks).`,
    );
  }

  private async startPostgres(): Promise<string> {
    const { databaseUrl } = this.settings;
    if (databaseUrl !== undefined) {
      await awaitPostgres(databaseUrl, POSTGRES_READY_MS);
      return databaseUrl;
    }
    const port = await claimPort(portOf(this.last?.postgres));
    const password = this.passwords.of(ADMINISTRATOR);
    const directory = this.home.file('postgres');
    await this.postgres.run(await preparePostgres({ directory, port, password, durability: 'durable' }));
    const url = postgresUrl(port, password);
    await awaitPostgres(url, POSTGRES_READY_MS);
    return url;
  }

  private openBus(kind: BusAddress['kind'], databaseAdminUrl: string): Promise<BusAddress> {
    const { kafkaBrokers } = this.settings;
    if (kind === 'embedded') return openEmbeddedLog(databaseAdminUrl, this.passwords);
    if (kafkaBrokers !== undefined) return existingKafka(kafkaBrokers);
    return startKafka(this.home.file('kafka'), this.last, (plan) => this.kafka.run(plan));
  }

  private async collectFacts(gateway: string, databaseAdminUrl: string, bus: BusAddress): Promise<StackFacts> {
    const addresses: Record<string, string> = {};
    for (const { name } of SERVICES) {
      const port = name === GATEWAY ? undefined : await claimPort(portOf(this.last?.services[name]));
      addresses[name] = port === undefined ? gateway : `http://127.0.0.1:${port}`;
    }
    return {
      home: this.home.path,
      databaseAdminUrl,
      bus,
      businessTime: this.clock?.environment ?? 'real',
      keysFile: ensureKeys(this.home, this.clock?.shown ?? new Date()),
      clientsFile: ensureCredentials(this.home),
      publicUrl: this.settings.publicUrl ?? gateway,
      addresses,
    };
  }

  private publishEndpoints(gateway: string, { bus, databaseAdminUrl, addresses }: StackFacts): Endpoints {
    const kafka = { kind: bus.kind, brokers: bus.brokers };
    const endpoints = { gateway, kafka, postgres: databaseAdminUrl, services: addresses };
    writeEndpoints(this.home, endpoints);
    return endpoints;
  }

  private async runServices(facts: StackFacts): Promise<void> {
    const services = SERVICES.filter(({ name }) => isBuilt(name));
    const withDatabase = services.filter(({ hasDatabase }) => hasDatabase);
    const environments = new Map(services.map((service) => [service, this.environmentOf(service, facts)]));
    const DATABASE_ADMIN_URL = facts.databaseAdminUrl;
    const toMigrate = withDatabase.map(
      (service) => [service.name, { ...environments.get(service), DATABASE_ADMIN_URL }] as const,
    );
    await this.console.step('Databases, tables and topics', () => migrateServices(Object.fromEntries(toMigrate)));
    await this.console.step(services.map(({ name }) => name).join(', '), async () => {
      for (const service of services)
        await this.services.run(servicePlan(service.name, environments.get(service) ?? {}));
      const ready = services.map(({ name }) =>
        awaitReady(this.home, name, facts.addresses[name] ?? '', SERVICES_READY_MS),
      );
      await Promise.all(ready);
    });
  }

  /** Also left as a file, so that a command of the service can be run by hand: `node --env-file=… main.js rebuild …`. */
  private environmentOf(service: ServiceEntry, facts: StackFacts): NodeJS.ProcessEnv {
    const own = serviceEnvironment(service, facts, this.passwords);
    if (service.name === GATEWAY) own.HOST = this.settings.host;
    const lines = Object.entries(own).map(([name, value]) => `${name}=${value}\n`);
    this.home.writePrivate(`env/${service.name}.env`, lines.join(''));
    return withCallersVariables(process.env, own);
  }
}
