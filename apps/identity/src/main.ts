import { runService } from '#libs/runtime';
import { CLIENT_MESSAGES } from './clients/client.refusals.js';
import { identityConfig } from './config.js';
import { IdentityModule } from './identity.module.js';

await runService({
  name: 'identity',
  config: identityConfig,
  module: IdentityModule,
  migrations: new URL('../migrations/', import.meta.url),
  messages: CLIENT_MESSAGES,
});
