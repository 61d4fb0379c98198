import type { Database } from '#libs/database';
import type { BaseConfig, RunningService, ServiceDeclaration } from '#libs/runtime';
import { testDatabase, type TestDatabase } from '../database/test-database.js';
import { ServiceClient } from './service-client.js';
import { ed25519, serviceKeys, type TestSigningKey } from './service-keys.js';
import { SettingsFiles } from './settings-files.js';

/** Nobody listens there: a service that does no work asks no broker. */
const NO_BROKER = '127.0.0.1:1';

type Settings = Readonly<Record<string, string>>;

export interface ServiceInTestOptions {
  /** Besides database, keys and a silent log, which every service is given. */
  readonly settings?: Settings;
  /** What only this service has in its section of keys.json. */
  readonly keys?: Readonly<Record<string, unknown>>;
  /** Contents of further JSON files, by the setting that names each. */
  readonly files?: Readonly<Record<string, object>>;
  /** Relay, consumers and jobs too; `settings` must name the broker then. None of them unless given. */
  readonly work?: boolean;
}

interface Surroundings {
  readonly declaration: ServiceDeclaration;
  readonly files: SettingsFiles;
  readonly ownDatabase: TestDatabase | undefined;
  readonly signingKey: TestSigningKey;
  readonly settings: Settings;
  readonly work: boolean;
}

/**
 * A whole service in this process, with keys made for this run and, where it has one, a database of its own.
 * Calls it as the gateway would.
 */
export class ServiceInTest extends ServiceClient {
  private constructor(
    readonly running: RunningService,
    private readonly surroundings: Surroundings,
    private readonly release: () => Promise<void>,
  ) {
    super(running.url, surroundings.signingKey);
  }

  /** @throws Error when the service does not start; what was made for it is taken away before. */
  static async start<Config extends BaseConfig>(
    declaration: ServiceDeclaration<Config>,
    options: ServiceInTestOptions = {},
  ): Promise<ServiceInTest> {
    const surroundings = await surroundingsOf(declaration, options);
    const release = async (): Promise<void> => {
      await surroundings.ownDatabase?.drop();
      await surroundings.files.remove();
    };
    try {
      return new ServiceInTest(await startIn(surroundings), surroundings, release);
    } catch (error) {
      await release();
      throw error;
    }
  }

  /** Another process of the same service: same database, files and keys, perhaps at another business time. */
  async another(settings: Settings = {}): Promise<ServiceInTest> {
    const surroundings = { ...this.surroundings, settings: { ...this.surroundings.settings, ...settings } };
    return new ServiceInTest(await startIn(surroundings), surroundings, () => Promise.resolve());
  }

  /** As the serving role, which may do only what production allows. */
  get database(): Database {
    return present(this.running.platform.database);
  }

  /** The addresses of the database, for a connection in another role. */
  get ownDatabase(): TestDatabase {
    return present(this.surroundings.ownDatabase);
  }

  /** Writes one of `files` anew; a process that starts later reads it. */
  rewrite(setting: string, content: object): Promise<void> {
    return this.surroundings.files.write(setting, content);
  }

  /** The paths of all files, those written by `rewrite` too, for a process that starts later. */
  get fileSettings(): Settings {
    return this.surroundings.files.settings;
  }

  /** Runs an operator's command, such as `rebuild <view>`, as another process would. @throws Error where it fails */
  async command(name: 'rebuild' | 'republish' | 'resume', ...parameters: readonly string[]): Promise<void> {
    const { COMMANDS, Log, readConfig } = await import('#libs/runtime');
    const { declaration: service, settings } = this.surroundings;
    const log = new Log(service.name, 'silent');
    await COMMANDS[name]({ service, config: readConfig(service.config, settings), log, parameters });
  }

  async count(table: string): Promise<number> {
    const rows = await this.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return rows[0]?.count ?? 0;
  }

  /** To be called on every one that was started; on the one of `start` last. */
  async stop(): Promise<void> {
    await this.running.stop();
    await this.release();
  }
}

async function surroundingsOf(
  declaration: ServiceDeclaration,
  { settings = {}, keys = {}, files: contents = {}, work = false }: ServiceInTestOptions,
): Promise<Surroundings> {
  const { name, migrations } = declaration;
  const ownDatabase = migrations && (await testDatabase(name));
  const files = await SettingsFiles.create(name);
  const signingKey = ed25519('internal-1');
  await files.write('KEYS_FILE', { [name]: { ...serviceKeys(signingKey), ...keys } });
  for (const [setting, content] of Object.entries(contents)) await files.write(setting, content);
  const given = { ...files.settings, LOG_LEVEL: 'silent', ...storageOf(ownDatabase, settings), ...settings };
  return { declaration, files, ownDatabase, signingKey, settings: given, work };
}

function storageOf(database: TestDatabase | undefined, settings: Settings): Settings {
  if (database === undefined) return {};
  const namesBroker = 'KAFKA_BROKERS' in settings || 'EMBEDDED_LOG_URL' in settings;
  return { DATABASE_URL: database.serveUrl, ...(!namesBroker && { KAFKA_BROKERS: NO_BROKER }) };
}

/** The library is loaded here, not at the top, so that pure specs which only want a helper need none of it. */
async function startIn({ declaration, settings, work }: Surroundings): Promise<RunningService> {
  const { readConfig, startService } = await import('#libs/runtime');
  return startService(declaration, readConfig(declaration.config, settings), { work });
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('this service has no database');
  return value;
}
