import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const FOLDERS = ['apps', 'bench', 'deploy', 'libs', 'packages', 'reference-data', 'tools'];
const FILES = ['nest-cli.json', 'package-lock.json', 'package.json', 'tsconfig.build.json', 'tsconfig.json'];

const PORTAL = 'apps/portal/';
const PORTAL_FOLDERS = ['apps/portal', 'packages/client', 'libs/pages', 'libs/vocabulary'];

/** Everything that a build depends on, sorted, relative to the root. Specs and their helpers are no part of it. */
export function sourceFiles() {
  const found = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap(filesUnder);
  return [...FILES, ...found].filter((file) => isBuilt(file) && !file.startsWith(PORTAL)).sort();
}

/** The same for the portal, which is built for browsers and by other tools. */
export function portalSourceFiles() {
  const found = PORTAL_FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap(filesUnder);
  return ['package-lock.json', 'package.json', 'tsconfig.json', ...found].filter(isBuilt).sort();
}

/** Equal for equal names and contents, so that a checkout that only touches files builds nothing. */
export function stampOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length));
}

function isBuilt(file) {
  if (file.startsWith('libs/testing/')) return false;
  return !/\.spec\.ts$|\.md$|(^|\/)(node_modules|test|dist)\//.test(file);
}
