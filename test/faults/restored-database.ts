import type { TestStack } from '#libs/testing';
import { sqlAt } from '../journeys/stack-access.js';

/** Keeps the database as it is now, as a backup would; its service is cut off for that long. */
export function keepCopy(stack: TestStack, database: string): Promise<void> {
  return cutOff(stack, database, async () => {
    await sqlAt(stack, 'postgres', `CREATE DATABASE ${copyOf(database)} TEMPLATE ${database}`);
  });
}

/** Puts the kept state in the place of today's. */
export async function putBackCopy(stack: TestStack, database: string): Promise<void> {
  const [{ owner, rights } = { owner: '', rights: [] }] = await sqlAt<{ owner: string; rights: string[] }>(
    stack,
    'postgres',
    `SELECT pg_get_userbyid(datdba) AS owner,
            array(SELECT format('GRANT %s ON DATABASE %I TO %I', privilege_type, datname, grantee::regrole)
                  FROM aclexplode(datacl) WHERE grantee <> 0) AS rights
     FROM pg_database WHERE datname = $1`,
    [database],
  );
  await sqlAt(stack, 'postgres', `ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
  await sqlAt(stack, 'postgres', `DROP DATABASE ${database} WITH (FORCE)`);
  await sqlAt(stack, 'postgres', `ALTER DATABASE ${copyOf(database)} RENAME TO ${database}`);
  await sqlAt(stack, 'postgres', `ALTER DATABASE ${database} OWNER TO ${owner}`);
  for (const grant of rights) await sqlAt(stack, 'postgres', grant);
}

async function cutOff(stack: TestStack, database: string, act: () => Promise<void>): Promise<void> {
  await sqlAt(stack, 'postgres', `ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
  try {
    await sqlAt(stack, 'postgres', 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      database,
    ]);
    await act();
  } finally {
    await sqlAt(stack, 'postgres', `ALTER DATABASE ${database} ALLOW_CONNECTIONS true`);
  }
}

const copyOf = (database: string): string => `${database}_copy`;
