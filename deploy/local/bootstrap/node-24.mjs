import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const MAJOR = 24;

/** The Node 24 that the lock file brings along, else this machine's own when it is new enough. */
export function findNode24() {
  const bundled = join(ROOT, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (majorOf(bundled) === MAJOR) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= MAJOR) return process.execPath;
  throw new Error(
    `Node ${MAJOR} or newer is needed; this machine has ${process.version}, and there is none among the packages for ` +
      `${process.platform}-${process.arch}. Install it from https://nodejs.org and run this again.`,
  );
}

function majorOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? Number(/^v(\d+)\./.exec(stdout)?.[1]) : undefined;
}
