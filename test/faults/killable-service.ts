import { readFileSync } from 'node:fs';
import { auditHeadSealed } from '#libs/contracts';
import { topicsToEnsure } from '#libs/messaging';
import type { BaseConfig, ServiceDeclaration } from '#libs/runtime';
import {
  ed25519,
  ServiceClient,
  serviceKeys,
  SettingsFiles,
  startService,
  testBroker,
  testDatabase,
  type ServiceProcess,
  type TestBroker,
  type TestDatabase,
} from '#libs/testing';
import pg from 'pg';

export const BUSINESS_TIME = '2021-08-11T00:00:00.000Z';

/** What a service needs of its own, beside a broker, a database and the key by which callers are known. */
export interface KillableParts {
  /** In its part of `KEYS_FILE`. */
  readonly keys: object;
  /** Fills its database before it starts, as the administrator. */
  readonly prepare?: (sql: KillableService['sql']) => Promise<void>;
  /** Settings that only it has. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A built service in a process of its own, which may be killed and started anew on what it has stored. */
export class KillableService {
  private service: ServiceProcess | undefined;
  private highestMiB = 0;

  private constructor(
    private readonly name: string,
    readonly bus: TestBroker,
    private readonly ownDatabase: TestDatabase,
    private readonly files: SettingsFiles,
    private readonly signingKey: ReturnType<typeof ed25519>,
    private readonly administrator: pg.Client,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async start<Config extends BaseConfig>(
    declaration: ServiceDeclaration<Config>,
    { keys, prepare, env = {} }: KillableParts,
  ): Promise<KillableService> {
    const { name } = declaration;
    const broker = await testBroker('embedded');
    for (const contract of [...(declaration.publishes ?? []), auditHeadSealed, ...(declaration.consumes ?? [])])
      await broker.broker.ensureTopics(topicsToEnsure(name, [contract]));
    const ownDatabase = await testDatabase(name);
    const files = await SettingsFiles.create(name);
    const signingKey = ed25519('internal-1');
    await files.write('KEYS_FILE', { [name]: { ...serviceKeys(signingKey), ...keys } });
    const administrator = new pg.Client({ connectionString: ownDatabase.adminUrl });
    await administrator.connect();
    const service = new KillableService(name, broker, ownDatabase, files, signingKey, administrator, env);
    await prepare?.(service.sql);
    await service.startAnew();
    return service;
  }

  /** It must have been killed before, if it ran. */
  async startAnew(): Promise<void> {
    const stored = { ...this.bus.env, ...this.files.settings, DATABASE_URL: this.ownDatabase.serveUrl };
    const env = { ...stored, LACHAN_BUSINESS_TIME: BUSINESS_TIME, ...this.env };
    this.service = await startService({ service: this.name, env });
  }

  async kill9(): Promise<void> {
    this.peakMemory();
    await this.running.process.kill9();
  }

  get client(): ServiceClient {
    return new ServiceClient(this.running.url, this.signingKey);
  }

  /** As the administrator of the database. */
  readonly sql = async <Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await this.administrator.query<Row & pg.QueryResultRow>(statement, [...values])).rows;

  /** The most memory that any of its processes has held so far, in MiB. */
  peakMemory(): number {
    const status = readFileSync(`/proc/${this.running.process.pid}/status`, 'utf8');
    const own = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
    this.highestMiB = Math.max(this.highestMiB, own);
    return this.highestMiB;
  }

  async discard(): Promise<void> {
    await this.service?.process.kill9();
    await this.administrator.end();
    await this.bus.close();
    await this.ownDatabase.drop();
    await this.files.remove();
  }

  private get running(): ServiceProcess {
    if (!this.service) throw new Error('The service was not started');
    return this.service;
  }
}
