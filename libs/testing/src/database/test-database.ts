import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testPostgresUrl } from '../environment.js';
import { urlFor, withServer } from './server-connection.js';
import { sqlFingerprint } from './sql-fingerprint.js';
import { ensureTemplate } from './template-database.js';

const ROOT = new URL('../../../../', import.meta.url);
const ROLE_PASSWORD = 'only-on-a-test-server';

export interface TestDatabaseOptions {
  /** As in `apps/<service>`, or any name for a library's own tables. */
  readonly service: string;
  /** Folders of numbered `.sql` files, in order. Without them: those of the libraries, then the service's own. */
  readonly directories?: readonly (string | URL)[];
}

export interface TestDatabase {
  /** As the migrating role, which owns the tables. */
  readonly url: string;
  /** As the serving role, which may do only what production allows. */
  readonly serveUrl: string;
  /** As the server's administrator, in this database. */
  readonly adminUrl: string;
  /** Ends every connection to the database where it stands, as a server that goes down does; new ones are taken. */
  cutConnections(): Promise<void>;
  /** Ends every connection to the database and drops it. Call it once the spec's own connections are closed. */
  drop(): Promise<void>;
}

/**
 * A database of the caller's own, migrated: a clone of a template that is made once per content of the SQL files.
 * Roles are those that a service gets in production, under a name of their own (`<service>_test_…`).
 */
export async function testDatabase(options: TestDatabaseOptions | string): Promise<TestDatabase> {
  const { service, directories } = typeof options === 'string' ? { service: options, directories: undefined } : options;
  const folders = (directories ?? productionDirectories(service)).map(toPath);
  const fingerprint = await sqlFingerprint(service, [...folders, toPath(new URL('libs/database/src/', ROOT))]);
  const template = `lachan_template_${fingerprint}`;
  const testService = `${service}-test`;
  await ensureTemplate(testPostgresUrl(), template, async () => {
    await provision(testService, { database: template });
    await migrateAs(testService, template, folders);
  });
  const database = `lachan_clone_${fingerprint}_${randomBytes(6).toString('hex')}`;
  await provision(testService, { database, template });
  return handleOf(testService, database);
}

/** The library is loaded here, not at the top, so that pure specs which only want a helper need no database code. */
async function provision(service: string, names: { database: string; template?: string }): Promise<void> {
  const { provisionDatabase } = await import('#libs/database');
  const passwords = { migratePassword: ROLE_PASSWORD, servePassword: ROLE_PASSWORD };
  await provisionDatabase({ adminUrl: testPostgresUrl(), service, ...passwords, ...names });
}

async function migrateAs(service: string, database: string, directories: readonly string[]): Promise<void> {
  const { migrate } = await import('#libs/database');
  await migrate({ url: roleUrl(service, database, 'migrate'), directories, service });
}

function handleOf(service: string, database: string): TestDatabase {
  const serverUrl = testPostgresUrl();
  return {
    url: roleUrl(service, database, 'migrate'),
    serveUrl: roleUrl(service, database, 'serve'),
    adminUrl: urlFor(serverUrl, database),
    cutConnections: () =>
      withServer(serverUrl, async (server) => {
        await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database]);
      }),
    drop: () =>
      withServer(serverUrl, async (server) => {
        await server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      }),
  };
}

function roleUrl(service: string, database: string, part: 'migrate' | 'serve'): string {
  const role = `${service.replaceAll('-', '_')}_${part}`;
  return urlFor(testPostgresUrl(), database, { role, password: ROLE_PASSWORD });
}

/** What a service's `migrate` runs, in its order. */
function productionDirectories(service: string): string[] {
  return ['libs/database', 'libs/messaging', 'libs/facility-register', 'libs/http', `apps/${service}`]
    .map((owner) => toPath(new URL(`${owner}/migrations/`, ROOT)))
    .filter((folder) => existsSync(folder));
}

function toPath(folder: string | URL): string {
  return folder instanceof URL ? fileURLToPath(folder) : folder;
}
