import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { applyHttpRules, createHttpAdapter, type RequestObserver } from '#libs/http';
import { NestLog } from '../logging/nest-log.js';
import { internalTokenVerifier } from './internal-token-keys.js';
import type { Platform } from './platform.js';
import { PlatformModule } from './platform.module.js';

/** How often idle connections are closed while requests under way end. */
const CLOSE_IDLE_MS = 50;
/** Asked for by probes every second or so: told by metrics only. */
const QUIET_ROUTES: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);

/** Makes the Nest application with all HTTP rules; nothing listens yet. */
export async function createApplication(platform: Platform): Promise<NestFastifyApplication> {
  const { config, service, log } = platform;
  const app = await NestFactory.create<NestFastifyApplication>(
    PlatformModule.around(platform),
    createHttpAdapter({ bodyBytesMax: config.BODY_BYTES_MAX }),
    { bodyParser: false, abortOnError: false, logger: new NestLog(log) },
  );
  const { businessClock, keyring, realClock } = platform;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_, reply, done) => {
      void reply.header('lachan-business-time', businessClock.now().toISOString());
      if (!platform.readiness.isAccepting) void reply.header('connection', 'close');
      done();
    });
  applyHttpRules(app, {
    messages: service.messages,
    verifier: internalTokenVerifier(keyring, realClock),
    observer: observerOf(platform),
  });
  platform.document.attach(app);
  return app;
}

/** Resolves with the address once requests are taken. */
export async function listen(app: NestFastifyApplication, { config }: Platform): Promise<string> {
  await app.listen({ port: config.PORT, host: config.HOST });
  const address = app.getHttpServer().address() as { port: number };
  return `http://${config.HOST}:${address.port}`;
}

/** Takes no more connections and resolves when the requests under way were answered. */
export async function finishRequests(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_MS);
  await closed.finally(() => clearInterval(timer));
}

function observerOf({ log, metrics }: Platform): RequestObserver {
  return {
    answered: (request) => {
      metrics.requestAnswered(request);
      if (!QUIET_ROUTES.has(request.route)) log.info('answered', { ...request });
    },
    failed: (error) => log.error('a request failed unexpectedly', error),
  };
}
