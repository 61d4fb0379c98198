import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './process-table.js';

/** Below the range that systems hand out to outgoing connections, so that none of those ever takes a port of ours. */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const ATTEMPTS_MAX = 500;
const CLAIMS = join(tmpdir(), `lachan-ports-${userInfo().uid}`);

const claimed = new Set<number>();
process.once('exit', () => claimed.forEach(releasePort));

/**
 * A port that nobody listens on and that no other stack or test run takes before the child has bound it: it is claimed
 * by a file until this process ends.
 * @param preferred taken when it is free, so that addresses stay the same from one start to the next.
 */
export async function claimPort(preferred?: number): Promise<number> {
  if (preferred !== undefined && preferred > 0) {
    removeDeadClaim(preferred);
    if (await tryClaim(preferred)) return preferred;
  }
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await tryClaim(port)) return port;
  }
  throw new Error(`No free port between ${LOWEST} and ${HIGHEST} after ${ATTEMPTS_MAX} attempts`);
}

export function releasePort(port: number): void {
  if (claimed.delete(port)) rmSync(claimFile(port), { force: true });
}

/** Whether a server could listen there now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

async function tryClaim(port: number): Promise<boolean> {
  if (!writeClaim(port)) return false;
  claimed.add(port);
  if (await isFree(port)) return true;
  releasePort(port);
  return false;
}

function writeClaim(port: number): boolean {
  mkdirSync(CLAIMS, { recursive: true });
  try {
    writeFileSync(claimFile(port), String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Only for a preferred port, which only starts of one and the same home want; a random one just passes on. */
function removeDeadClaim(port: number): void {
  try {
    const claimant = Number(readFileSync(claimFile(port), 'utf8'));
    if (!isAlive(claimant)) rmSync(claimFile(port));
  } catch {
    // There is no claim, which is what was wanted.
  }
}

function claimFile(port: number): string {
  return join(CLAIMS, String(port));
}
