import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const POLL_MS = 25;

/** Whether the process still works; one that has ended and only waits to be collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/**
 * Whether the process belongs to this home: its command line or its environment names the folder.
 * A pid file may outlive its process, and the system gives the number to a stranger, who must not be ended.
 */
export function belongsTo(pid: number, home: string): boolean {
  return mentions(pid, [`${home}/`, `LACHAN_HOME=${home}\0`, `LACHAN_HOME=${home} `]);
}

/** Whether the command line or the environment of the process contains one of the texts. */
export function mentions(pid: number, marks: readonly string[]): boolean {
  const described = describe(pid);
  return marks.some((mark) => described.includes(mark));
}

/** Asks it to end, and ends it when it has not within the time. Resolves once it is gone. */
export async function endProcess(pid: number, signal: NodeJS.Signals, withinMs: number): Promise<void> {
  if (!signalTo(pid, signal)) return;
  if (await isGoneWithin(pid, withinMs)) return;
  signalTo(pid, 'SIGKILL');
  await isGoneWithin(pid, withinMs);
}

/** Looks again and again until the process has gone or the time is up. */
export async function isGoneWithin(pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return true;
}

function signalTo(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function isZombie(pid: number): boolean {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function describe(pid: number): string {
  try {
    const [commandLine, environment] = ['cmdline', 'environ'].map((part) =>
      readFileSync(`/proc/${pid}/${part}`, 'utf8'),
    );
    return `${commandLine?.replaceAll('\0', ' ')}\0${environment}\0`;
  } catch {
    return describeWithoutProc(pid);
  }
}

/** Systems without /proc print the environment behind the command. */
function describeWithoutProc(pid: number): string {
  try {
    return `${execFileSync('ps', ['eww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })} `;
  } catch {
    return '';
  }
}
