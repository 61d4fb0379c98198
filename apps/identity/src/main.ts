import { runService } from '#libs/runtime';
import { config } from './config.js';
import { IdentityModule } from './identity.module.js';
import { messages } from './messages.js';

await runService({
  name: 'identity',
  config,
  module: IdentityModule,
  migrations: new URL('../migrations/', import.meta.url),
  messages,
});
