import type { Browser, CDPSession, Page } from 'playwright-core';

/** How many times slower than this machine's processor. */
export const CPU_TIMES_SLOWER = 4;
export const ROUND_TRIP_MS = 400;
export const KILOBITS_PER_SECOND = 400;

const BYTES_PER_SECOND = (KILOBITS_PER_SECOND * 1_000) / 8;
const SLOW_3G = {
  offline: false,
  latency: ROUND_TRIP_MS,
  downloadThroughput: BYTES_PER_SECOND,
  uploadThroughput: BYTES_PER_SECOND,
  connectionType: 'cellular3g',
} as const;

/** Makes the page as slow as a cheap phone on slow 3G, until it is closed. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_TIMES_SLOWER });
}

/**
 * Puts the service workers of the browser on slow 3G too, for as long as the session lasts: what they fetch is not
 * slowed down with the page. Playwright hands out no session of a worker, so the commands go through the browser's.
 */
export async function slowDownWorkers(browser: Browser): Promise<CDPSession> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type }) => type === 'service_worker');
  if (workers.length === 0) throw new Error('No service worker runs');
  for (const { targetId } of workers) {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    await sendTo(session, sessionId, 1, 'Network.enable', {});
    await sendTo(session, sessionId, 2, 'Network.emulateNetworkConditions', SLOW_3G);
  }
  return session;
}

/** @throws Error when the worker refuses the command */
async function sendTo(session: CDPSession, sessionId: string, id: number, method: string, params: object) {
  const answered = new Promise<void>((resolve, reject) => {
    session.on('Target.receivedMessageFromTarget', (received) => {
      const answer = JSON.parse(received.message) as { readonly id?: number; readonly error?: object };
      if (received.sessionId !== sessionId || answer.id !== id) return;
      if (answer.error) reject(new Error(`${method}: ${JSON.stringify(answer.error)}`));
      else resolve();
    });
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
  await answered;
}
