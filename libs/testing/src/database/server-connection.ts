import { Client } from 'pg';

/** Runs with one connection to the server's maintenance database; its advisory locks end with it. */
export async function withServer<T>(serverUrl: string, work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: serverUrl });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

/** The same server, another database and, when given, another role. */
export function urlFor(serverUrl: string, database: string, login?: { role: string; password: string }): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (login !== undefined) {
    url.username = login.role;
    url.password = login.password;
  }
  return url.href;
}
