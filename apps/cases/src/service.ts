import type { ServiceDeclaration } from '#libs/runtime';
import { CasesModule } from './cases.module.js';
import { config, type Config } from './config.js';
import { messages } from './messages.js';
import { publishedEvents } from './published-events.js';

/** What this service is; `main.ts` runs it, and tests start it in their own process. */
export const cases: ServiceDeclaration<Config> = {
  name: 'cases',
  config,
  module: CasesModule,
  migrations: new URL('../migrations/', import.meta.url),
  publishes: publishedEvents,
  messages,
};
