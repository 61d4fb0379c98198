import { microsecondsOf } from './process-stat.js';

/** One process at one moment: which part of the system it belongs to, and its CPU time so far. */
export interface CpuReading {
  readonly part: string;
  readonly ticks: number;
}

/** Process id → reading. */
export type CpuReadings = ReadonlyMap<number, CpuReading>;

/** Microseconds of CPU that each part used between two readings. A process that began in between counts from zero. */
export function cpuUsed(before: CpuReadings, after: CpuReadings): Record<string, number> {
  const used: Record<string, number> = {};
  for (const [pid, { part, ticks }] of after) {
    const since = ticks - (before.get(pid)?.ticks ?? 0);
    used[part] = (used[part] ?? 0) + microsecondsOf(since);
  }
  return used;
}

/** Whole microseconds a request by part, the dearest first; parts below one microsecond are left out. */
export function perRequest(used: Readonly<Record<string, number>>, requests: number): string {
  if (requests === 0) return 'no requests';
  const shares = Object.entries(used).map(([part, total]) => [part, Math.round(total / requests)] as const);
  const sum = Math.round(Object.values(used).reduce((total, each) => total + each, 0) / requests);
  const parts = shares
    .filter(([, each]) => each > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([part, each]) => `${part} ${each}`);
  return [...parts, `sum ${sum}`].join(' · ');
}
