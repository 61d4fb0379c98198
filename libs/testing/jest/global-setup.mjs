import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * For `npx jest <path>` by hand: starts the servers that the selected specs need and the environment does not name.
 * Under `npm test` the runner has started them, and there is nothing to do.
 */
export default async function startServers(globalConfig) {
  const wanted = neededBy(selectedSpecs(globalConfig));
  const isGiven = (!wanted.postgres || process.env.DATABASE_URL) && (!wanted.kafka || process.env.KAFKA_BROKERS);
  if (isGiven) return;
  const module = join(globalConfig.rootDir, 'dist/tools/test-run/src/test-servers.js');
  if (!existsSync(module)) throw new Error('These specs need servers, which are started by built code: npm run build');
  const { startTestServers } = await import(module);
  const servers = await startTestServers(wanted, process.env, (line) => console.log(line));
  Object.assign(process.env, servers.env);
  globalThis.lachanTestServers = servers;
}

function selectedSpecs({ rootDir, testPathPatterns, runTestsByPath, nonFlagArgs }) {
  if (runTestsByPath) return nonFlagArgs;
  const patterns = testPathPatterns.patterns.map((pattern) => new RegExp(pattern, 'i'));
  const all = ['apps', 'bench', 'deploy', 'libs', 'test', 'tools'].filter((name) => existsSync(join(rootDir, name)));
  const files = all.flatMap((folder) =>
    readdirSync(join(rootDir, folder), { recursive: true }).map((file) => join(rootDir, folder, file)),
  );
  return files.filter((file) => patterns.length === 0 || patterns.some((pattern) => pattern.test(file)));
}

function neededBy(files) {
  return {
    postgres: files.some((file) => /\.(db|bus|service|journey|browser|fault)\.spec\.ts$/.test(file)),
    kafka: files.some((file) => /\.(bus|service|journey|browser|fault)\.spec\.ts$/.test(file)),
  };
}
