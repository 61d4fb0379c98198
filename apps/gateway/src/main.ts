import { runService } from '#libs/runtime';
import { RefreshDisabledClients } from './authentication/refresh-disabled-clients.job.js';
import { config } from './config.js';
import { GatewayModule } from './gateway.module.js';
import { ServiceReadiness } from './health/service-readiness.js';
import { messages } from './messages.js';

await runService({
  name: 'gateway',
  config,
  module: GatewayModule,
  jobs: [RefreshDisabledClients],
  ready: [ServiceReadiness],
  messages,
});
