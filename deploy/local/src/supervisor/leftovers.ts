import { readdirSync } from 'node:fs';
import type { StackHome } from '../home/stack-home.js';
import { belongsTo, endProcess, isAlive } from '../processes/process-table.js';

/** Time for a part to end by itself before it is ended by force. */
const PATIENCE_MS = 3_000;
/** In this order, as at a proper stop; all others come before them. */
const LAST = ['kafka', 'postgres'];

/** SIGINT is PostgreSQL's fast stop; SIGTERM would wait for its clients. */
export const STOP_SIGNALS: Readonly<Record<string, NodeJS.Signals>> = { postgres: 'SIGINT' };

/**
 * Ends what a killed supervisor has left running in this home. Processes that merely have a number that a pid file
 * names are left alone.
 * @returns the names of the parts that were still running
 */
export async function endLeftovers(home: StackHome): Promise<string[]> {
  const left = readdirSync(home.file('run'))
    .filter((file) => file.endsWith('.pid'))
    .map((file) => file.slice(0, -'.pid'.length))
    .filter((part) => part !== SUPERVISOR);
  const running = left.filter((part) => {
    const pid = pidOf(home, part);
    return pid !== undefined && isAlive(pid) && belongsTo(pid, home.path);
  });
  const services = running.filter((part) => !LAST.includes(part));
  await Promise.all(services.map((part) => end(home, part)));
  for (const part of LAST) if (running.includes(part)) await end(home, part);
  for (const part of left) home.remove(`run/${part}.pid`);
  return running;
}

/** The pid file of the supervisor itself. */
export const SUPERVISOR = 'supervisor';

/** @returns undefined when no pid file stands or it holds no number. */
export function pidOf(home: StackHome, part: string): number | undefined {
  const pid = Number(home.read(`run/${part}.pid`));
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

async function end(home: StackHome, part: string): Promise<void> {
  const pid = pidOf(home, part);
  if (pid !== undefined) await endProcess(pid, STOP_SIGNALS[part] ?? 'SIGTERM', PATIENCE_MS);
}
