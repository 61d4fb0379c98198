import { Client } from 'pg';

const PAUSE_MS = 50;

/** Resolves when the server answers a query. @throws the last error after the time is up. */
export async function awaitPostgres(url: string, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const failure = await tryOnce(url);
    if (failure === undefined) return;
    if (performance.now() > deadline) throw new Error('PostgreSQL does not answer', { cause: failure });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function tryOnce(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
