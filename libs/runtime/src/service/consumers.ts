import type { INestApplication } from '@nestjs/common';
import { BlindIndex, Database, RowSealer } from '#libs/database';
import { connectEventBus, EventBusServer, type Broker } from '#libs/messaging';
import type { Platform } from './platform.js';

/**
 * Makes the service's subscriptions known to the bus; `reads: false` is for commands that act on views but read nothing
 * by themselves. @throws Error when the service lacks the keys by which quarantined messages are sealed
 */
export function connectConsumers(
  app: INestApplication,
  { service, log, keyring }: Platform,
  broker: Broker,
  { reads = true } = {},
): EventBusServer {
  for (const purpose of ['seal', 'blindIndex'])
    if (keyring.other(purpose) === undefined) throw new Error(`Consuming needs the keys "${purpose}" in KEYS_FILE`);
  const server = new EventBusServer({
    service: service.name,
    database: app.get(Database),
    broker,
    seal: { sealer: app.get(RowSealer), index: app.get(BlindIndex) },
    reads,
    report: (what, error) => log.error(what, error, { part: 'consumers' }),
  });
  connectEventBus(app, server);
  return server;
}
