import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generatedFiles } from './generated-files.js';

const root = pathToFileURL(`${process.cwd()}/`);
mkdirSync(new URL('docs/generated/', root), { recursive: true });
for (const [path, text] of await generatedFiles(root)) {
  writeFileSync(new URL(path, root), text);
  console.log(`wrote ${path}`);
}
