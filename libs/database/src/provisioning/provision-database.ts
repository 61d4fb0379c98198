import pg from 'pg';
import { databaseNames, quoteName, quoteText, type DatabaseNames } from './names.js';
import { MIGRATE_SETTINGS, SERVE_SETTINGS, SILENCE_SETTINGS, type RoleSettings } from './role-settings.js';
import { scramVerifier } from './scram-verifier.js';

export interface Provisioning {
  /** A direct connection (no pooler) of a role that may create databases and roles. */
  adminUrl: string;
  service: string;
  migratePassword: string;
  servePassword: string;
  /** Another name than the service's own, for tests. */
  database?: string;
  /** A database to clone when the new one does not exist yet, for tests; nobody may be connected to it. */
  template?: string;
}

const PROVISIONING_LOCK = 4_715_001;
const NOT_ALLOWED = '42501';

/**
 * Makes the service's database and its two roles, or brings them to what they must be. May run any number of times
 * and by several starters at once. Answers the settings that the admin role was not allowed to make.
 */
export async function provisionDatabase(options: Provisioning): Promise<{ notSet: string[] }> {
  const names = { ...databaseNames(options.service) };
  if (options.database !== undefined) names.database = options.database;
  const notSet = await withClient(options.adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [PROVISIONING_LOCK]);
    const refused = [
      ...(await provisionRole(admin, names.migrateRole, options.migratePassword, MIGRATE_SETTINGS)),
      ...(await provisionRole(admin, names.serveRole, options.servePassword, SERVE_SETTINGS)),
    ];
    await createDatabase(admin, names.database, options.template);
    await grantOnDatabase(admin, names);
    await withClient(urlOfDatabase(options.adminUrl, names.database), (inside) =>
      inside.query('REVOKE ALL ON SCHEMA public FROM PUBLIC'),
    );
    return refused;
  });
  return { notSet };
}

/** The URL of another database on the same server; with `role`, of another role too. */
export function urlOfDatabase(url: string, database: string, role?: { name: string; password: string }): string {
  const result = new URL(url);
  result.pathname = `/${database}`;
  if (role !== undefined) {
    result.username = role.name;
    result.password = encodeURIComponent(role.password);
  }
  return result.href;
}

async function provisionRole(
  admin: pg.Client,
  role: string,
  password: string,
  settings: RoleSettings,
): Promise<string[]> {
  const name = quoteName(role);
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await admin.query(`CREATE ROLE ${name}`);
  await admin.query(`ALTER ROLE ${name} LOGIN NOCREATEDB NOCREATEROLE PASSWORD ${quoteText(scramVerifier(password))}`);
  for (const [setting, value] of Object.entries(settings)) {
    await admin.query(`ALTER ROLE ${name} SET ${setting} = ${quoteText(value)}`);
  }
  const refused: string[] = [];
  for (const [setting, value] of Object.entries(SILENCE_SETTINGS)) {
    const done = await setIfAllowed(admin, `ALTER ROLE ${name} SET ${setting} = ${quoteText(value)}`);
    if (!done) refused.push(`${role}: ${setting} = ${value}`);
  }
  return refused;
}

async function setIfAllowed(admin: pg.Client, sql: string): Promise<boolean> {
  try {
    await admin.query(sql);
    return true;
  } catch (error) {
    if ((error as pg.DatabaseError).code !== NOT_ALLOWED) throw error;
    return false;
  }
}

/** Text sorts by code point, the same on every machine and after every upgrade of its C library. */
async function createDatabase(admin: pg.Client, database: string, template?: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount !== 0) return;
  const source =
    template === undefined
      ? `TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'`
      : `TEMPLATE ${quoteName(template)}`;
  await admin.query(`CREATE DATABASE ${quoteName(database)} ${source}`);
}

async function grantOnDatabase(admin: pg.Client, names: DatabaseNames): Promise<void> {
  const database = quoteName(names.database);
  await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT, CREATE ON DATABASE ${database} TO ${quoteName(names.migrateRole)}`);
  await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${quoteName(names.serveRole)}`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
