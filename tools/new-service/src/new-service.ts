import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { spell, type Names } from './names.js';
import { register, REGISTRATIONS } from './registrations.js';

const TEMPLATE = 'tools/new-service/template';
const ENDING = '.template';

/**
 * Writes a whole little service into the checkout and makes it known to the others.
 * @returns every path that was written or changed, from the root
 * @throws Error when there is such a service already; nothing is written then
 */
export async function writeNewService(root: string, names: Names): Promise<string[]> {
  const folder = `apps/${names.service}`;
  if (existsSync(join(root, folder))) throw new Error(`${folder} is there already`);
  const files = new Map([...ownFiles(root, names), ...changedFiles(root, names)]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), await formatted(root, path, text));
  }
  return [...files.keys()];
}

/** The template spelled for this service. */
function ownFiles(root: string, names: Names): [string, string][] {
  return readdirSync(join(root, TEMPLATE), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ENDING))
    .map((file): [string, string] => [
      spell(placeOf(file, names), names),
      spell(readFileSync(join(root, TEMPLATE, file), 'utf8'), names),
    ]);
}

function placeOf(file: string, { service }: Names): string {
  const path = file.replaceAll('\\', '/').slice(0, -ENDING.length);
  return path.startsWith('contract/')
    ? path.replace('contract/', `libs/contracts/src/${service}/`)
    : path.replace('app/', `apps/${service}/`);
}

function changedFiles(root: string, names: Names): Map<string, string> {
  const changed = new Map<string, string>();
  for (const registration of REGISTRATIONS) {
    const { file } = registration;
    const text = changed.get(file) ?? readFileSync(join(root, file), 'utf8');
    changed.set(file, register(text, { ...registration, text: spell(registration.text, names) }));
  }
  return changed;
}

async function formatted(root: string, path: string, text: string): Promise<string> {
  const options = await prettier.resolveConfig(join(root, path));
  const { inferredParser } = await prettier.getFileInfo(path);
  return inferredParser === null ? text : prettier.format(text, { ...options, filepath: path });
}
