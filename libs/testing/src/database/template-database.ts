import type { Client } from 'pg';
import { withServer } from './server-connection.js';

const NAME_PREFIX = 'lachan_template_';

/**
 * Makes the template of this fingerprint unless it stands, whatever number of worker processes ask at once.
 * A template that was left half made (its process was killed) lacks PostgreSQL's own template mark and is made anew.
 * @param workshop the database that `make` creates and migrates; it becomes the template by a change of name.
 * @returns the template's name
 */
export async function ensureTemplate(
  serverUrl: string,
  { fingerprint, workshop, make }: { fingerprint: string; workshop: string; make: () => Promise<void> },
): Promise<string> {
  const template = NAME_PREFIX + fingerprint;
  await withServer(serverUrl, async (server) => {
    await server.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [workshop]);
    if (await isTemplate(server, template)) return;
    await server.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await server.query(`DROP DATABASE IF EXISTS ${workshop} WITH (FORCE)`);
    await make();
    await server.query(`ALTER DATABASE ${workshop} RENAME TO ${template}`);
    await server.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true`);
  });
  return template;
}

async function isTemplate(server: Client, database: string): Promise<boolean> {
  const { rows } = await server.query<{ done: boolean }>(
    'SELECT datistemplate AS done FROM pg_database WHERE datname = $1',
    [database],
  );
  return rows[0]?.done === true;
}
