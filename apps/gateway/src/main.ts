import { runService } from '#libs/runtime';
import { gatewayConfig } from './config.js';
import { GatewayModule } from './gateway.module.js';
import { GATEWAY_MESSAGES } from './gateway.messages.js';
import { ServiceReadiness } from './health/service-readiness.js';

await runService({
  name: 'gateway',
  config: gatewayConfig,
  module: GatewayModule,
  ready: [ServiceReadiness],
  messages: GATEWAY_MESSAGES,
});
