import type { Client } from 'pg';
import { withServer } from './server-connection.js';

/**
 * Makes the template of this name unless it stands, whatever number of worker processes ask at once.
 * One that was left half made (its process was killed) lacks PostgreSQL's own template mark and is made anew.
 * @param make creates and migrates the database; nobody may be connected to it afterwards.
 */
export async function ensureTemplate(serverUrl: string, template: string, make: () => Promise<void>): Promise<void> {
  await withServer(serverUrl, async (server) => {
    await server.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [template]);
    if (await isTemplate(server, template)) return;
    await server.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await make();
    await server.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true`);
  });
}

async function isTemplate(server: Client, database: string): Promise<boolean> {
  const { rows } = await server.query<{ done: boolean }>(
    'SELECT datistemplate AS done FROM pg_database WHERE datname = $1',
    [database],
  );
  return rows[0]?.done === true;
}
