import { Log, migrateService, readConfig, type DatabaseConfig, type ServiceDeclaration } from '#libs/runtime';
import { text } from 'node:stream/consumers';
import type { ServiceEnvironments } from './service-process.js';

/**
 * One process that migrates all services given on its standard input, each by its own roles and nothing else of it
 * running. To load the code of all services once costs little more than to load that of one.
 */
async function main(): Promise<void> {
  const environments = JSON.parse(await text(process.stdin)) as ServiceEnvironments;
  const declared = await Promise.all(
    Object.entries(environments).map(async ([name, env]) => ({ service: await declarationOf(name), env })),
  );
  await Promise.all(declared.map(({ service, env }) => migrateOne(service, env)));
}

async function migrateOne(
  service: ServiceDeclaration<DatabaseConfig>,
  env: ServiceEnvironments[string],
): Promise<void> {
  try {
    const config = readConfig(service.config, env);
    await migrateService(service, config, new Log(service.name, config.LOG_LEVEL));
  } catch (error) {
    throw new Error(`${service.name} could not migrate its database`, { cause: error });
  }
}

/** What the built `apps/<service>/src/service.js` exports. */
async function declarationOf(service: string): Promise<ServiceDeclaration<DatabaseConfig>> {
  const exported: Record<string, unknown> = await import(`../../../apps/${service}/src/service.js`);
  const declaration = Object.values(exported).find(isDeclaration);
  if (declaration === undefined) throw new Error(`apps/${service}/src/service.ts declares no service`);
  return declaration;
}

const isDeclaration = (value: unknown): value is ServiceDeclaration<DatabaseConfig> =>
  typeof value === 'object' && value !== null && 'migrations' in value && 'name' in value;

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
