import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { asyncApiDocument } from './asyncapi.js';
import { configurationPage } from './configuration-page.js';
import { eventMap, type Subscriber } from './event-map.js';
import { serviceSettings } from './service-settings.js';

/** Every file under docs/generated, by its path from the root, with the text that it must have. */
export async function generatedFiles(root: URL): Promise<Map<string, string>> {
  return new Map([
    ['docs/generated/asyncapi.json', `${JSON.stringify(asyncApiDocument(), null, 2)}\n`],
    ['docs/generated/configuration.md', configurationPage(await serviceSettings(root))],
    ['docs/generated/events.md', eventMap(subscribersOf(root))],
  ]);
}

function subscribersOf(root: URL): Subscriber[] {
  return readdirSync(new URL('apps/', root))
    .map((service) => ({ service, file: new URL(`apps/${service}/src/subscriptions.ts`, root) }))
    .filter(({ file }) => existsSync(file))
    .map(({ service, file }) => ({ service, subscriptions: readFileSync(file, 'utf8') }));
}
