import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MS = 50;

/** @throws Error naming what did not come about within the time. */
export async function waitUntil(what: string, withinMs: number, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`Not within ${withinMs / 1_000} s: ${what}`);
    await delay(LOOK_MS);
  }
}
