import { runService } from '#libs/runtime';
import { config } from './config.js';
import { HealthDeclarationModule } from './health-declaration.module.js';
import { messages } from './messages.js';
import { publishedEvents } from './published-events.js';
import { DeleteExpiredDeclarationsJob } from './retention/delete-expired-declarations.job.js';

await runService({
  name: 'health-declaration',
  config,
  module: HealthDeclarationModule,
  migrations: new URL('../migrations/', import.meta.url),
  publishes: publishedEvents,
  jobs: [DeleteExpiredDeclarationsJob],
  messages,
});
