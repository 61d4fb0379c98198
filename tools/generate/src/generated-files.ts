import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { asyncApiDocument } from './asyncapi.js';
import { configurationPage } from './configuration-page.js';
import { clientTypes } from './client-types.js';
import { eventMap, type Subscriber } from './event-map.js';
import { openApiDocument } from './openapi.js';
import { serviceSettings } from './service-settings.js';

/** What is made from the sources themselves: each file by its path from the root, with the text that it must have. */
export async function generatedFiles(root: URL): Promise<Map<string, string>> {
  return new Map([
    ['docs/generated/asyncapi.json', `${JSON.stringify(asyncApiDocument(), null, 2)}\n`],
    ['docs/generated/configuration.md', configurationPage(await serviceSettings(root))],
    ['docs/generated/events.md', eventMap(subscribersOf(root))],
  ]);
}

/** The HTTP API, and the types of those who call it. To be made from the built services: see `openApiDocument`. */
export async function generatedFromTheBuild(): Promise<Map<string, string>> {
  const document = await openApiDocument();
  return new Map([
    ['docs/generated/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
    ['packages/client/src/generated/schema.d.ts', await clientTypes(document)],
  ]);
}

function subscribersOf(root: URL): Subscriber[] {
  return readdirSync(new URL('apps/', root))
    .map((service) => ({ service, file: new URL(`apps/${service}/src/subscriptions.ts`, root) }))
    .filter(({ file }) => existsSync(file))
    .map(({ service, file }) => ({ service, subscriptions: readFileSync(file, 'utf8') }));
}
