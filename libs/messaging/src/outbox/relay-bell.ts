import type { Database } from '#libs/database';

/**
 * Tells the relay of this process that something was committed. One relay a process is rung; those of other processes
 * find the row when they poll.
 */
const listeners = new WeakMap<Database, Set<() => void>>();

/** @returns what ends the listening. */
export function onCommitted(database: Database, wake: () => void): () => void {
  const wakes = listeners.get(database) ?? new Set();
  listeners.set(database, wakes.add(wake));
  return () => void wakes.delete(wake);
}

export function ringRelay(database: Database): void {
  for (const wake of listeners.get(database) ?? []) wake();
}
