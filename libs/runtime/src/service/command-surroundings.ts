import type { Database } from '#libs/database';
import { connectBroker, type Broker, type EventBusServer } from '#libs/messaging';
import type { BaseConfig } from '../config/base-config.js';
import { hasDatabase } from '../config/config-rules.js';
import type { Log } from '../logging/log.js';
import { connectConsumers } from './consumers.js';
import { createApplication } from './http-part.js';
import { brokerAddress } from './migrations.js';
import { buildPlatform, type Platform } from './platform.js';
import type { ServiceDeclaration } from './service-declaration.js';

export interface CommandCall {
  readonly service: ServiceDeclaration;
  readonly config: BaseConfig;
  readonly log: Log;
  readonly parameters: readonly string[];
}

interface WithDatabase {
  readonly platform: Platform;
  readonly database: Database;
}

interface WithBus extends WithDatabase {
  readonly broker: Broker;
  /** Knows the service's views and subscriptions; reads nothing by itself. */
  readonly server: EventBusServer;
}

/** Connects the service's database for the time of one command. */
export async function withDatabase(
  { service, config }: CommandCall,
  work: (surroundings: WithDatabase) => Promise<number>,
): Promise<number> {
  const platform = await buildPlatform(service, config);
  const { database } = platform;
  if (database === undefined) throw new Error('The service has no database');
  await database.connect();
  try {
    return await work({ platform, database });
  } finally {
    await database.close();
  }
}

/** The service's database, bus and classes for the time of one command; nothing listens. */
export function withBus(call: CommandCall, work: (surroundings: WithBus) => Promise<number>): Promise<number> {
  return withDatabase(call, async ({ platform, database }) => {
    if (!hasDatabase(call.config)) throw new Error('The service has no bus');
    const broker = await connectBroker(brokerAddress(call.config));
    const app = await createApplication(platform);
    try {
      const server = connectConsumers(app, platform, broker, { reads: false });
      return await work({ platform, database, broker, server });
    } finally {
      await app.close();
      await broker.close();
    }
  });
}
