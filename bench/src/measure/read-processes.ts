import { readdirSync, readFileSync } from 'node:fs';
import type { CpuReading, CpuReadings } from './cpu-use.js';
import { parseProcessStat } from './process-stat.js';

const POSTGRES = 'postgres';
const KIB = 1024;

/** Reads the CPU time of the named processes, and of PostgreSQL's children by the database that they serve. */
export function readCpu(processes: Readonly<Record<string, number>>): CpuReadings {
  const readings = new Map<number, CpuReading>();
  for (const [part, pid] of Object.entries(processes)) {
    const stat = statOf(pid);
    if (!stat) continue;
    if (part !== POSTGRES) readings.set(pid, { part, ticks: stat.ticks });
    else {
      readings.set(pid, { part, ticks: stat.ticks + stat.endedChildrenTicks });
      for (const child of childrenOf(pid))
        readings.set(child.pid, { part: partOfBackend(child.pid), ticks: child.ticks });
    }
  }
  return readings;
}

/** CPU of this process's children that have ended, as one more reading: what a child of a few seconds has used. */
export function readEndedChildren(part: string): CpuReadings {
  return new Map([[-process.pid, { part, ticks: statOf(process.pid)?.endedChildrenTicks ?? 0 }]]);
}

/** Bytes of memory of a part; PostgreSQL's processes count together, and what they share counts once. */
export function readMemory(part: string, pid: number): number {
  const children = part === POSTGRES ? childrenOf(pid).map((child) => child.pid) : [];
  return [pid, ...children].reduce((sum, each) => sum + proportionalBytes(each), 0);
}

function childrenOf(parent: number): { pid: number; ticks: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = statOf(Number(name));
      return stat?.parent === parent ? [{ pid: Number(name), ticks: stat.ticks }] : [];
    });
}

function statOf(pid: number): ReturnType<typeof parseProcessStat> | undefined {
  const text = readProc(pid, 'stat');
  return text === undefined ? undefined : parseProcessStat(text);
}

/** A backend calls itself `postgres: <role> <database> <client> <state>`; other children say what they do. */
function partOfBackend(pid: number): string {
  const [, , database, client] = (readProc(pid, 'cmdline') ?? '').replaceAll('\0', ' ').split(' ');
  return client !== undefined && /^\d+\.\d+\.\d+\.\d+/.test(client) ? `${POSTGRES}/${database}` : POSTGRES;
}

function proportionalBytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readProc(pid, 'smaps_rollup') ?? '')?.[1] ?? 0) * KIB;
}

/** Undefined when the process has gone. */
function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
