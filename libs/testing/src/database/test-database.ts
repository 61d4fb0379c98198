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
  /** Ends every connection to the database and drops it. Call it once the spec's own connections are closed. */
  drop(): Promise<void>;
}

/**
 * A database of the caller's own, migrated: a clone of a template that is made once per content of the SQL files.
 * Roles are those that a service gets in production, under a name of their own (`<service>_test_…`).
 */
export async function testDatabase(options: TestDatabaseOptions | string): Promise<TestDatabase> {
  const { service, directories } = typeof options === 'string' ? { service: options, directories: undefined } : options;
  const serverUrl = testPostgresUrl();
  const folders = (directories ?? productionDirectories(service)).map(toPath);
  const names = testNames(service);
  const template = await ensureTemplate(serverUrl, {
    fingerprint: await sqlFingerprint(service, [...folders, toPath(new URL('libs/database/src/', ROOT))]),
    workshop: names.database,
    make: () => provisionAndMigrate(serverUrl, names, folders),
  });
  return cloneOf(serverUrl, template, names);
}

interface TestNames {
  readonly service: string;
  readonly database: string;
  readonly migrateRole: string;
  readonly serveRole: string;
}

function testNames(service: string): TestNames {
  const testService = `${service}-test`;
  const database = testService.replaceAll('-', '_');
  return { service: testService, database, migrateRole: `${database}_migrate`, serveRole: `${database}_serve` };
}

/** The library is loaded here, not at the top, so that pure specs which only want a helper need no database code. */
async function provisionAndMigrate(serverUrl: string, names: TestNames, folders: readonly string[]): Promise<void> {
  const { provisionDatabase, migrate } = await import('#libs/database');
  const { service } = names;
  await provisionDatabase({
    adminUrl: serverUrl,
    service,
    migratePassword: ROLE_PASSWORD,
    servePassword: ROLE_PASSWORD,
  });
  const url = urlFor(serverUrl, names.database, { role: names.migrateRole, password: ROLE_PASSWORD });
  await migrate({ url, directories: [...folders], service });
}

async function cloneOf(serverUrl: string, template: string, names: TestNames): Promise<TestDatabase> {
  const database = `${template}_${randomBytes(6).toString('hex')}`;
  await withServer(serverUrl, (server) =>
    server.query(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER ${names.migrateRole}`),
  );
  return {
    url: urlFor(serverUrl, database, { role: names.migrateRole, password: ROLE_PASSWORD }),
    serveUrl: urlFor(serverUrl, database, { role: names.serveRole, password: ROLE_PASSWORD }),
    adminUrl: urlFor(serverUrl, database),
    drop: () =>
      withServer(serverUrl, async (server) => {
        await server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      }),
  };
}

/** What a service's `migrate` runs, in its order. */
function productionDirectories(service: string): string[] {
  return ['libs/database', 'libs/messaging', `apps/${service}`]
    .map((owner) => toPath(new URL(`${owner}/migrations/`, ROOT)))
    .filter((folder) => existsSync(folder));
}

function toPath(folder: string | URL): string {
  return folder instanceof URL ? fileURLToPath(folder) : folder;
}
