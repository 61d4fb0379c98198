import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';

const SHOWN_WITHIN_MS = 30_000;
/** For what the shown text still asks for, on an unthrottled loopback. */
const FONTS_WITHIN_MS = 2_000;

/** What draws maps is loaded when the page stands already, and is told apart. */
export const RENDERER = 'Map renderer';
const DRAWS_MAPS = /^\/assets\/(map-renderer|maplibre-gl)/;

/** Kind of file, as Chromium's developer tools name it, or `RENDERER` → bytes over the wire, headers included. */
export type BytesByKind = ReadonlyMap<string, number>;

/** What a browser without a cache loads for one page until its heading and fonts stand, without what a service worker keeps. */
export async function measureFirstView(browser: Browser, address: string): Promise<BytesByKind> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const kinds = new Map<string, string>();
    const bytes = new Map<string, number>();
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      kinds.set(requestId, DRAWS_MAPS.test(new URL(response.url).pathname) ? RENDERER : type);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other';
      bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
    });
    await session.send('Network.enable');
    await page.goto(address, { timeout: SHOWN_WITHIN_MS });
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: SHOWN_WITHIN_MS });
    await delay(FONTS_WITHIN_MS);
    return bytes;
  } finally {
    await context.close();
  }
}
