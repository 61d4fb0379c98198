import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { ROOT } from './root.mjs';
import { runStep } from './run-child.mjs';
import { portalSourceFiles, sourceFiles, stampOf } from './source-files.mjs';

const STAMP = join(ROOT, 'dist/.source-stamp');
const VITE = 'node_modules/vite/bin/vite.js';
const PORTAL_STAMP = join(ROOT, 'dist/apps/portal/.source-stamp');

/** Builds everything into `dist/` unless it was built from these very sources; first the services, which empty it. */
export async function buildIfChanged(node) {
  const files = sourceFiles();
  await unlessBuilt(STAMP, files, 'Building', async () => {
    await runStep('The build', node, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'all']);
    copyAssets(files);
  });
  await unlessBuilt(PORTAL_STAMP, portalSourceFiles(), 'Building the portal', () =>
    runStep('The build of the portal', node, [VITE, 'build', '--config', 'apps/portal/build/vite.config.ts']),
  );
}

async function unlessBuilt(stampFile, files, what, build) {
  const stamp = stampOf(files);
  if (readStamp(stampFile) === stamp) return;
  const started = performance.now();
  console.log(what);
  await build();
  writeFileSync(stampFile, stamp);
  console.log(`Built (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
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
