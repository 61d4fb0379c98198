import type { BaseConfig } from '../config/base-config.js';
import { hasDatabase } from '../config/config-rules.js';
import type { Log } from '../logging/log.js';
import { verifyOwnAudit } from './audit-heads.js';
import { migrateService } from './migrations.js';
import { buildPlatform } from './platform.js';
import type { ServiceDeclaration } from './service-declaration.js';
import type { Database } from '#libs/database';

export interface CommandCall {
  readonly service: ServiceDeclaration;
  readonly config: BaseConfig;
  readonly log: Log;
  readonly parameters: readonly string[];
}

/** Answers the exit code. */
type Command = (call: CommandCall) => Promise<number>;

/** What an operator can ask of a service besides serving. */
export const COMMANDS = {
  migrate: async ({ service, config, log }) => {
    if (hasDatabase(config)) await migrateService(service, config, log);
    return 0;
  },
  'verify-audit': (call) =>
    withDatabase(call, async (database) => {
      const { links, findings } = await verifyOwnAudit(database);
      for (const finding of findings) process.stdout.write(`${describe(finding)}\n`);
      process.stdout.write(`${links} links, ${findings.length} findings\n`);
      return findings.length === 0 ? 0 : 1;
    }),
} satisfies Record<string, Command>;

export function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

async function withDatabase(
  { service, config }: CommandCall,
  work: (database: Database) => Promise<number>,
): Promise<number> {
  const { database } = await buildPlatform(service, config);
  if (database === undefined) throw new Error('The service has no database');
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function describe(finding: object): string {
  return JSON.stringify(finding, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}
