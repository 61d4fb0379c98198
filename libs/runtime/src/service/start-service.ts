import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { requireCompatibleSchema } from '#libs/database';
import type { BaseConfig } from '../config/base-config.js';
import { hasDatabase } from '../config/config-rules.js';
import type { BackgroundWork } from './background-work.js';
import { backgroundWorkOf } from './background-work-of.js';
import { createApplication, finishRequests, listen } from './http-part.js';
import { keepStarting } from './keep-starting.js';
import { migrationDirectories } from './migrations.js';
import { buildPlatform, type Platform } from './platform.js';
import type { ServiceDeclaration } from './service-declaration.js';

export interface RunningService {
  /** Where it listens; with port 0 in the configuration, on whichever was free. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly platform: Platform;
  /** Orderly; resolves within `STOP_WITHIN_MS`, whatever is still under way then is cut off. */
  stop(): Promise<void>;
}

/**
 * Starts in this order: reference data and keys, database (connected, schema compatible), HTTP, then in the background
 * relay, consumers and jobs, each until it runs. Ready once all parts were.
 * Stops in this order: not ready, requests finished, consumers, relay and jobs, batched writers and everything else of
 * the application (`onModuleDestroy`), database.
 * @throws Error when something is missing without which nothing can be answered rightly
 */
export async function startService(
  service: ServiceDeclaration,
  config: BaseConfig,
  { work = config.WORK } = {},
): Promise<RunningService> {
  const platform = await buildPlatform(service, config);
  const { readiness, log } = platform;
  readiness.expect('http', ...(platform.database === undefined ? [] : ['database']));
  await connectDatabase(platform);
  const app = await createApplication(platform);
  for (const check of service.ready ?? []) readiness.addCheck(app.get(check, { strict: false }));
  const parts = work ? backgroundWorkOf(platform, app) : [];
  readiness.expect(...parts.map((part) => part.name));
  const url = await listen(app, platform);
  readiness.set('http', 'ready');
  log.info('listening', { port: Number(new URL(url).port) });
  const stopping = new AbortController();
  const starting = parts.map((part) => keepStarting(part, platform, stopping.signal));
  const stop = async (): Promise<void> => {
    stopping.abort();
    await within(config.STOP_WITHIN_MS, stopInOrder(platform, app, parts, starting));
  };
  return { url, app, platform, stop };
}

async function connectDatabase({ database, service, readiness, config }: Platform): Promise<void> {
  if (service.migrations === undefined) return;
  if (database === undefined || !hasDatabase(config)) throw new Error('DATABASE_URL is needed');
  await database.connect();
  await requireCompatibleSchema(database, migrationDirectories(service.migrations));
  readiness.set('database', 'ready');
}

async function stopInOrder(
  { readiness, database, log }: Platform,
  app: NestFastifyApplication,
  parts: readonly BackgroundWork[],
  starting: readonly Promise<void>[],
): Promise<void> {
  readiness.stop();
  await finishRequests(app);
  await Promise.all(starting);
  for (const part of parts.toReversed())
    await part.stop().catch((error: unknown) => log.error('a part did not stop well', error, { part: part.name }));
  await app.close();
  await database?.close();
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
