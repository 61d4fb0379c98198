import type { ServiceDeclaration } from '#libs/runtime';
import { RefreshDisabledClients } from './authentication/refresh-disabled-clients.job.js';
import { config, type GatewayConfig } from './config.js';
import { GatewayModule } from './gateway.module.js';
import { ServiceReadiness } from './health/service-readiness.js';
import { messages } from './messages.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const gateway: ServiceDeclaration<GatewayConfig> = {
  name: 'gateway',
  config,
  module: GatewayModule,
  jobs: [RefreshDisabledClients],
  ready: [ServiceReadiness],
  messages,
};
