import type { BackgroundWork } from './background-work.js';
import type { Platform } from './platform.js';

/** Milliseconds between two tries to start a part whose broker or database is away. */
const RETRY_MS = 1_000;

/** Starts a part, again and again until it runs or `signal` ends it. Its state is seen in readiness. */
export async function keepStarting(work: BackgroundWork, platform: Platform, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await work.start();
      platform.readiness.set(work.name, 'ready');
      return;
    } catch (error) {
      platform.log.error('a part did not start and is tried again', error, { part: work.name });
      await pause(RETRY_MS, signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
