import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { ROOT } from './root.mjs';
import { runStep } from './run-child.mjs';
import { sourceFiles, stampOf } from './source-files.mjs';

const STAMP = join(ROOT, 'dist/.source-stamp');

/** Builds everything into `dist/` unless it was built from these very sources. */
export async function buildIfChanged(node) {
  const files = sourceFiles();
  const stamp = stampOf(files);
  if (readStamp() === stamp) return;
  const started = performance.now();
  console.log('Building');
  await runStep('The build', node, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'all']);
  copyAssets(files);
  writeFileSync(STAMP, stamp);
  console.log(`Built (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

function readStamp() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

/** Migrations, reference data, pages: whatever is not compiled is found in `dist/` at the path it has in the sources. */
function copyAssets(files) {
  for (const file of files) {
    if (extname(file) === '.ts' || !file.includes('/')) continue;
    const target = join(ROOT, 'dist', file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(ROOT, file), target);
  }
}
