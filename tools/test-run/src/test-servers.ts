import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka } from '../../../deploy/local/src/bus.js';
import { StackHome } from '../../../deploy/local/src/home/stack-home.js';
import { missingJavaTools } from '../../../deploy/local/src/kafka/java-tools.js';
import { awaitPostgres } from '../../../deploy/local/src/postgres/await-postgres.js';
import { postgresUrl, preparePostgres } from '../../../deploy/local/src/postgres/postgres-server.js';
import { claimPort } from '../../../deploy/local/src/processes/ports.js';
import { PartGroup } from '../../../deploy/local/src/supervisor/part-group.js';

export interface TestServers {
  /** `DATABASE_URL` and `KAFKA_BROKERS`, as far as they were asked for and can be had. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const PASSWORD = 'only-on-a-test-server';
const READY_MS = 60_000;
const STOP_MS = 3_000;

/**
 * Starts what the specs of a run share, in a folder that is removed afterwards. Servers that the environment names are
 * used instead. PostgreSQL does not flush to disk here; specs about faults start servers of their own.
 * @param say what cannot be had, and which specs fail for it
 */
export async function startTestServers(
  wanted: { readonly postgres: boolean; readonly kafka: boolean },
  given: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<TestServers> {
  const home = new StackHome(mkdtempSync(join(tmpdir(), 'lachan-test-servers-')));
  const parts = new PartGroup(home, say);
  const stop = async (): Promise<void> => {
    await parts.stop(STOP_MS);
    rmSync(home.path, { recursive: true, force: true });
  };
  try {
    const [postgres, kafka] = await Promise.all([
      wanted.postgres && !given.DATABASE_URL ? ownPostgres(home, parts) : undefined,
      wanted.kafka && !given.KAFKA_BROKERS ? ownKafka(home, parts, say) : undefined,
    ]);
    return { env: { ...postgres, ...kafka }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ownPostgres(home: StackHome, parts: PartGroup): Promise<Record<string, string>> {
  const port = await claimPort();
  const directory = home.file('postgres');
  await parts.run(await preparePostgres({ directory, port, password: PASSWORD, durability: 'fast' }));
  const url = postgresUrl(port, PASSWORD);
  await awaitPostgres(url, READY_MS);
  return { DATABASE_URL: url };
}

async function ownKafka(
  home: StackHome,
  parts: PartGroup,
  say: (line: string) => void,
): Promise<Record<string, string>> {
  const missing = missingJavaTools();
  if (missing !== undefined) {
    say(`${missing}: there is no Kafka for this run, and every spec that needs it FAILS.`);
    return {};
  }
  const { environment } = await startKafka(home.file('kafka'), undefined, (plan) => parts.run(plan));
  return { ...environment };
}
