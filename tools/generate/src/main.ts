import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generatedFiles, generatedFromTheBuild } from './generated-files.js';

const root = pathToFileURL(`${process.cwd()}/`);

/** Writes every generated file; with `--check` writes none, names the stale ones and fails where there is one. */
async function main([option]: readonly string[]): Promise<number> {
  const files = [...(await generatedFiles(root)), ...(await generatedFromTheBuild())];
  const stale = files.filter(([path, text]) => textOf(path) !== text);
  for (const [path, text] of stale) {
    if (option === '--check') console.log(`${path} is not as its sources make it (npm run generate)`);
    else write(path, text);
  }
  return option === '--check' && stale.length > 0 ? 1 : 0;
}

function write(path: string, text: string): void {
  mkdirSync(new URL('./', new URL(path, root)), { recursive: true });
  writeFileSync(new URL(path, root), text);
  console.log(`wrote ${path}`);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return undefined;
  }
}

process.exitCode = await main(process.argv.slice(2));
