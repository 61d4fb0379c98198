import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From here to the root of the checkout, both as source and as built into `dist/`. */
const MAX_STEPS_UP = 6;
const LANDMARK = 'reference-data/admin-units.json';

/** The directory that the product ships. @throws Error where no folder above this file holds it. */
export function defaultDirectory(): URL {
  let folder = new URL('./', import.meta.url);
  for (let step = 0; step < MAX_STEPS_UP; step += 1) {
    if (existsSync(new URL(LANDMARK, folder))) return new URL('reference-data/', folder);
    folder = new URL('../', folder);
  }
  throw new Error(`No folder above ${import.meta.url} holds ${LANDMARK}`);
}

export function directoryPath(directory: URL | string): string {
  return directory instanceof URL ? fileURLToPath(directory) : directory;
}
