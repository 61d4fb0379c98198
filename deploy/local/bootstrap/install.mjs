import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { runStep } from './run-child.mjs';

/** Installs unless node_modules holds exactly what package-lock.json says. */
export async function installIfChanged() {
  if (installedMatchesLock()) return;
  const started = performance.now();
  console.log('Installing the packages of package-lock.json');
  const { program, args } = npm();
  await runStep('npm ci', program, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  console.log(`Installed (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** npm keeps the list of what it has installed in a hidden lock file; without it nothing was installed to the end. */
function installedMatchesLock() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that called us, else the one on the PATH. */
function npm() {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? { program: process.execPath, args: [script] } : { program: 'npm', args: [] };
}
