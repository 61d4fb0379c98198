import type { Browser, BrowserContext, Page } from 'playwright-core';
import { slowDown, slowDownWorkers } from './slow-phone.js';

/** Slower than any page that somebody would wait for. */
const PAINTED_WITHIN_MS = 60_000;
const WORKER_WITHIN_MS = 60_000;

/** Milliseconds from the navigation until the first contentful paint. */
export interface FirstPaints {
  readonly coldPlain: number;
  readonly coldSlow: number;
  readonly warmPlain: number;
  readonly warmSlow: number;
}

/** What a page's `navigator` has beside what Node.js declares. */
interface WithWorker {
  readonly serviceWorker: { readonly controller: { readonly state: string } | null };
}

/** One opening of the address each way; `warm` is a second visit, whose service worker has kept the portal. */
export async function measureFirstPaints(browser: Browser, address: string): Promise<FirstPaints> {
  const coldSlow = await inNewContext(browser, (context) => paintOf(context, address, slowDown));
  return inNewContext(browser, async (context) => {
    const coldPlain = await paintOf(context, address, awaitWorker, 'after');
    const warmPlain = await paintOf(context, address);
    const workers = await slowDownWorkers(browser);
    const warmSlow = await paintOf(context, address, slowDown);
    await workers.detach();
    return { coldPlain, coldSlow, warmPlain, warmSlow };
  });
}

async function inNewContext<T>(browser: Browser, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** @param step what is done with the page, before it is opened or after it has painted */
async function paintOf(
  context: BrowserContext,
  address: string,
  step: (page: Page) => Promise<void> = () => Promise.resolve(),
  when: 'before' | 'after' = 'before',
): Promise<number> {
  const page = await context.newPage();
  try {
    if (when === 'before') await step(page);
    await page.goto(address, { waitUntil: 'commit', timeout: PAINTED_WITHIN_MS });
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      undefined,
      { timeout: PAINTED_WITHIN_MS },
    );
    if (when === 'after') await step(page);
    return (await painted.jsonValue()) ?? NaN;
  } finally {
    await page.close();
  }
}

/** Until the worker has kept the portal and answers this page. */
async function awaitWorker(page: Page): Promise<void> {
  const isActive = (): boolean => (navigator as unknown as WithWorker).serviceWorker.controller?.state === 'activated';
  await page.waitForFunction(isActive, undefined, { timeout: WORKER_WITHIN_MS });
}
